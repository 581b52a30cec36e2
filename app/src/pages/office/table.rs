//! Tables, which become cards on a phone: each cell then shows its column's name. The roles keep them tables for screen readers,
//! whatever the style makes of them.

use leptos::prelude::*;

/// A table.
#[component]
pub fn Table(
    /// What it is, for screen readers.
    label: &'static str,
    /// The names of its columns.
    columns: &'static [&'static str],
    /// Its rows.
    children: Children,
) -> impl IntoView {
    let head = |column: &&'static str| view! { <th scope="col" role="columnheader">{*column}</th> };
    view! {
        <table class="rows" role="table" aria-label=label>
            <thead role="rowgroup">
                <tr role="row">{columns.iter().map(head).collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}

/// A row.
#[component]
pub fn Row(
    /// Its class.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Its cells.
    children: Children,
) -> impl IntoView {
    view! { <tr role="row" class=class>{children()}</tr> }
}

/// A cell.
#[component]
pub fn Cell(
    /// The name of its column.
    column: &'static str,
    /// How many rows it is high.
    #[prop(optional, into)]
    rowspan: Option<String>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <td role="cell" data-column=column rowspan=rowspan>
            <div>{children()}</div>
        </td>
    }
}

/// The cell that names its row.
#[component]
pub fn FirstCell(
    /// The name of its column.
    column: &'static str,
    /// How many rows it is high.
    #[prop(optional, into)]
    rowspan: Option<String>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <th scope="row" role="rowheader" data-column=column rowspan=rowspan>
            <div>{children()}</div>
        </th>
    }
}

/// What stands where there is nothing, read out as such.
#[component]
pub fn Nothing() -> impl IntoView {
    view! {
        <span aria-hidden="true">"–"</span>
        <span class="quiet-text">"none"</span>
    }
}

/// A value, or a dash where there is none.
#[component]
pub fn Value(
    /// The value.
    value: Option<String>,
) -> impl IntoView {
    match value {
        Some(value) => view! { <Breakable text=value /> }.into_any(),
        None => view! { <span><Nothing /></span> }.into_any(),
    }
}

/// An address, which on a narrow screen breaks after a full stop or an at sign rather than anywhere.
#[component]
pub fn Breakable(
    /// The address.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let part = |(nth, part): (usize, &str)| {
        view! {
            {(nth > 0).then(|| view! { <wbr /> })}
            {part.to_owned()}
        }
    };
    view! { <span>{text.split_inclusive(['@', '.']).enumerate().map(part).collect_view()}</span> }
}
