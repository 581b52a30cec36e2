//! What the browser and the server agree on: endpoints, types and their validation. Every rule is here once.
