//! What this server itself writes to people: the queue of it, who hands it over, and how much of it goes to one address.

#[cfg(feature = "development")]
pub mod development;
pub mod per_address;
pub mod queue;
pub mod worker;
