//! Many rows in few statements.

use super::{Query, Tx, Value, sql};
use crate::error::Result;

/// How many places a statement may have: SQLite's limit, the smaller one.
const PLACES: usize = 32_766;

/// Rows in parts that one statement takes, each row with `columns` places.
pub fn batches<T>(rows: &[T], columns: usize) -> std::slice::Chunks<'_, T> {
    rows.chunks((PLACES / columns).max(1))
}

/// Writes rows in batches: `head` and a parenthesis for each.
pub(crate) async fn insert<T, const N: usize>(
    tx: &mut Tx,
    head: &'static str,
    rows: &[T],
    row: impl Fn(&T) -> [Value; N],
) -> Result {
    update(tx, head, rows, row, "").await
}

/// The same with text after the rows.
pub(crate) async fn update<T, const N: usize>(
    tx: &mut Tx,
    head: &'static str,
    rows: &[T],
    row: impl Fn(&T) -> [Value; N],
    tail: &'static str,
) -> Result {
    for some in batches(rows, N) {
        let query: Query = sql(head).push_rows(some.iter().map(&row)).push(tail);
        tx.run(query).await?;
    }
    Ok(())
}
