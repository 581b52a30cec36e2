//! One definition for an endpoint. The server's route, the browser's call and `/api/openapi.json` all come from it.

use serde::{Serialize, de::DeserializeOwned};

/// The HTTP methods that our endpoints use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads and changes nothing.
    Get,
    /// Does something new.
    Post,
    /// Sets something; the same call twice is the same as once.
    Put,
    /// Ends something; the same call twice is the same as once.
    Delete,
}

impl Method {
    /// The name on the wire, such as `GET`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// Whether the request's fields travel as a JSON body rather than as a query.
    pub const fn has_body(self) -> bool {
        matches!(self, Self::Post | Self::Put)
    }
}

/// What travels. On the server it also describes itself, for the OpenAPI document.
#[cfg(not(feature = "server"))]
pub trait Wire: Serialize + DeserializeOwned + Send + 'static {}
#[cfg(not(feature = "server"))]
impl<T: Serialize + DeserializeOwned + Send + 'static> Wire for T {}

/// What travels. On the server it also describes itself, for the OpenAPI document.
#[cfg(feature = "server")]
pub trait Wire: Serialize + DeserializeOwned + schemars::JsonSchema + Send + 'static {}
#[cfg(feature = "server")]
impl<T: Serialize + DeserializeOwned + schemars::JsonSchema + Send + 'static> Wire for T {}

/// A request type is its endpoint: method, path and answer belong to it. Implemented with [`endpoint!`](crate::endpoint!).
///
/// The fields named in the path's braces travel there (mark them `#[serde(skip_serializing)]`); the rest is the query
/// (GET, DELETE) or the JSON body (POST, PUT).
pub trait Endpoint: Wire {
    /// How the request is made.
    const METHOD: Method;
    /// The path with its parameters in braces: `/api/messages/{id}`.
    const PATH: &'static str;
    /// Whether it is for people who are not signed in too. The server refuses to start where its handler disagrees.
    const FOR_ANYONE: bool = false;
    /// What a successful answer holds.
    type Response: Wire;

    /// [`Self::PATH`] with its parameters filled in from the fields.
    fn path(&self) -> String {
        Self::PATH.to_owned()
    }
}

/// `endpoint!(Get "/api/messages/{id}" ReadMessage => Message, path: id);`, with `; anyone` at the end where nobody need be
/// signed in.
#[macro_export]
macro_rules! endpoint {
    ($method:ident $path:literal $request:ty => $response:ty $(, path: $($field:ident),+)? $(; $anyone:ident)?) => {
        impl $crate::Endpoint for $request {
            const METHOD: $crate::Method = $crate::Method::$method;
            const PATH: &'static str = $path;
            type Response = $response;
            $($crate::endpoint!(@for $anyone);)?

            $(fn path(&self) -> String {
                $crate::words::fill(Self::PATH, &[$((stringify!($field), &self.$field.to_string())),+])
            })?
        }
    };
    (@for anyone) => {
        const FOR_ANYONE: bool = true;
    };
}

/// The derives of everything that travels, once: `wire! { /// A pupil. pub struct Child { … } }`.
#[macro_export]
macro_rules! wire {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident $body:tt)+) => {
        $(
            #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
            #[cfg_attr(feature = "server", derive(::schemars::JsonSchema))]
            $(#[$meta])*
            pub $kind $name $body
        )+
    };
}

wire! {
    /// An answer without content.
    #[derive(Default, Eq)]
    pub struct Done {}

    /// A thing with an id and a name: a school, a child, a group.
    #[derive(Eq)]
    pub struct Named {
        /// Its id.
        pub id: uuid::Uuid,
        /// Its name, as people say it.
        pub name: String,
    }
}
