//! From a handler to a route. `add(history::list)` infers method, path, caller and schemas from the handler's own types:
//!
//! ```text
//! async fn list(app: AppState, who: Parent, request: ListHistory) -> Result<Page<Item>>
//! ```

use crate::{
    error::{Error, Result},
    http::{
        caller::{Caller, Who},
        client,
    },
    state::AppState,
};
use axum::{
    Json, Router,
    body::{Body, Bytes, to_bytes},
    extract::{FromRequestParts, Path, RawPathParams, Request},
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
    routing::{MethodRouter, on},
};
use http_body_util::LengthLimitError;
use schemars::{Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};
use shared::{Endpoint, Method, Problem};
use std::collections::BTreeMap;
use tower_http::timeout::TimeoutError;

/// The largest body of a request, in bytes. Files come another way.
const LARGEST_BODY: usize = 64 * 1024;

/// What stands in the braces of a path, for the routes beside the table. What cannot be read names nothing.
pub struct InPath(pub String);

impl<S: Send + Sync> FromRequestParts<S> for InPath {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let read = Path::<String>::from_request_parts(parts, state).await;
        read.map(|Path(text)| Self(text)).map_err(|_| Error::NotFound)
    }
}

/// An answer with cookies to set.
pub struct WithCookies<R> {
    /// The answer.
    pub body: R,
    /// `Set-Cookie` values.
    pub cookies: Vec<HeaderValue>,
}

/// What a handler may return for an endpoint whose answer is `R`.
pub trait Reply<R> {
    /// The answer and the cookies to set.
    fn into_parts(self) -> (R, Vec<HeaderValue>);
}

impl<R> Reply<R> for R {
    fn into_parts(self) -> (R, Vec<HeaderValue>) {
        (self, Vec::new())
    }
}

impl<R> Reply<R> for WithCookies<R> {
    fn into_parts(self) -> (R, Vec<HeaderValue>) {
        (self.body, self.cookies)
    }
}

/// One line of the route table.
pub struct Route {
    /// How it is called.
    pub method: Method,
    /// Its path, with parameters in braces.
    pub path: &'static str,
    /// Who may call it.
    pub who: Who,
    describe: fn(&mut SchemaGenerator, Who) -> Value,
    handler: MethodRouter<AppState>,
}

/// The route table.
#[derive(Default)]
pub struct Routes(Vec<Route>);

impl Routes {
    /// Adds a handler.
    #[must_use]
    #[expect(
        clippy::should_implement_trait,
        reason = "a table is not a number: nobody will write `table + handler`"
    )]
    pub fn add<C, E, R, F, A>(mut self, handler: F) -> Self
    where
        C: Caller,
        E: Endpoint,
        R: Reply<E::Response> + Send,
        F: Fn(AppState, C, E) -> A + Clone + Send + Sync + 'static,
        A: Future<Output = Result<R>> + Send,
    {
        assert_eq!(E::FOR_ANYONE, C::WHO == Who::Anyone, "{} {}: who may call it", E::METHOD.name(), E::PATH);
        let serve =
            async move |app: AppState, request: Request| answer::<C, E, R, F, A>(app, request, handler).await;
        let serve = {
            move |axum::extract::State(app): axum::extract::State<AppState>, request: Request| {
                let serve = serve.clone();
                async move { serve(app, request).await.unwrap_or_else(IntoResponse::into_response) }
            }
        };
        let filter = match E::METHOD {
            Method::Get => axum::routing::MethodFilter::GET,
            Method::Post => axum::routing::MethodFilter::POST,
            Method::Put => axum::routing::MethodFilter::PUT,
            Method::Delete => axum::routing::MethodFilter::DELETE,
        };
        self.0.push(Route {
            method: E::METHOD,
            path: E::PATH,
            who: C::WHO,
            describe: describe::<E>,
            handler: on(filter, serve),
        });
        self
    }

    /// The lines, for the test that walks them all.
    pub fn lines(&self) -> &[Route] {
        &self.0
    }

    /// The router that serves them.
    pub fn into_router(self) -> Router<AppState> {
        let mut paths = BTreeMap::<&str, MethodRouter<AppState>>::new();
        for route in self.0 {
            let methods = paths.remove(route.path).unwrap_or_default().merge(route.handler);
            paths.insert(route.path, methods);
        }
        paths.into_iter().fold(Router::new(), |router, (path, methods)| {
            router.route(path, methods.fallback(async || Error::NotFound))
        })
    }

    /// The OpenAPI 3.1 document.
    pub fn openapi(&self) -> Value {
        let settings = SchemaSettings::draft2020_12().with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        });
        let mut schemas = SchemaGenerator::new(settings);
        let problem = schemas.subschema_for::<Problem>();
        let mut paths = Map::new();
        for route in &self.0 {
            let operation = (route.describe)(&mut schemas, route.who);
            let methods = paths.entry(route.path).or_insert_with(|| json!({}));
            methods[route.method.name().to_lowercase()] = operation;
        }
        json!({
            "openapi": "3.1.0",
            "info": { "title": "Message Centre", "version": env!("CARGO_PKG_VERSION"), "license": { "name": "MIT OR Apache-2.0" } },
            "paths": paths,
            "components": {
                "schemas": schemas.take_definitions(true),
                "responses": { "Problem": {
                    "description": "What went wrong (RFC 9457)",
                    "content": { shared::problem::MEDIA_TYPE: { "schema": problem } },
                } },
                "securitySchemes": { "session": { "type": "apiKey", "in": "cookie", "name": crate::http::caller::SESSION_COOKIE } },
            },
        })
    }
}

async fn answer<C, E, R, F, A>(app: AppState, request: Request, handler: F) -> Result<Response>
where
    C: Caller,
    E: Endpoint,
    R: Reply<E::Response>,
    F: Fn(AppState, C, E) -> A,
    A: Future<Output = Result<R>>,
{
    // Who calls comes before what they say: a stranger learns nothing of what a request should look like.
    let client = client::of(&app, &request);
    let who = C::identify(&app, request.headers()).await?.at(client);
    let request = read::<E>(request).await?;
    let (body, cookies) = handler(app, who, request).await?.into_parts();
    let mut response = Json(body).into_response();
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// The request type from path and query or body. Path and query are decoded as a form, where a number is a number.
async fn read<E: Endpoint>(request: Request) -> Result<E> {
    let (mut parts, body) = request.into_parts();
    let path = RawPathParams::from_request_parts(&mut parts, &())
        .await
        .map_err(|_| Error::BadRequest("The address cannot be read.".to_owned()))?;
    if !E::METHOD.has_body() {
        let mut form = parts.uri.query().unwrap_or_default().to_owned();
        for (name, value) in &path {
            // A parameter of the path counts, not one of the same name in the query: that would be a second value, and is refused.
            form.push_str(if form.is_empty() { "" } else { "&" });
            form.push_str(&serde_html_form::to_string([(name, value)]).unwrap_or_default());
        }
        return serde_html_form::from_str(&form).map_err(|error| unreadable::<E>(&path, &error.to_string()));
    }
    let body = body_bytes(body, LARGEST_BODY).await?;
    if path.iter().next().is_none() {
        return serde_json::from_slice(&body)
            .map_err(|error| Error::BadRequest(format!("The request's JSON: {error}.")));
    }
    let mut fields: Map<String, Value> = serde_json::from_slice(&body)
        .map_err(|error| Error::BadRequest(format!("The request's JSON: {error}.")))?;
    for (name, value) in &path {
        fields.insert(name.to_owned(), Value::String(value.to_owned()));
    }
    serde_json::from_value(Value::Object(fields)).map_err(|error| unreadable::<E>(&path, &error.to_string()))
}

/// An id in the path that is no id names nothing; anything else is the sender's fault.
fn unreadable<E: Endpoint>(path: &RawPathParams, what: &str) -> Error {
    if path.iter().any(|(_, value)| shared::Uuid::try_parse(value).is_err()) {
        return Error::NotFound;
    }
    Error::BadRequest(format!("{} {}: {what}.", E::METHOD.name(), E::PATH))
}

/// A body of so many bytes at most.
pub async fn body_bytes(body: Body, most: usize) -> Result<Bytes> {
    to_bytes(body, most).await.map_err(|error| {
        if has_cause::<LengthLimitError>(&error) { Error::TooLarge } else { cut_off(&error) }
    })
}

/// A body that did not come whole: in its time, or at all.
pub fn cut_off(error: &(dyn std::error::Error + 'static)) -> Error {
    if has_cause::<TimeoutError>(error) {
        return Error::TooSlow;
    }
    Error::BadRequest("It did not arrive whole. Send it again.".to_owned())
}

/// Whether an error is of this kind, or one beneath it.
fn has_cause<E: std::error::Error + 'static>(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| error.source()).any(<dyn std::error::Error>::is::<E>)
}

/// One operation of the OpenAPI document.
fn describe<E: Endpoint>(schemas: &mut SchemaGenerator, who: Who) -> Value {
    let response = schemas.subschema_for::<E::Response>();
    let in_path: Vec<&str> = E::PATH.split(['{', '}']).skip(1).step_by(2).collect();
    let mut own = E::json_schema(schemas);
    let name = E::schema_name();
    let summary = own.get("description").cloned().unwrap_or_default();
    let fields = own.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    let required: Vec<String> = own
        .get("required")
        .and_then(Value::as_array)
        .map(|names| names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        .unwrap_or_default();
    let mut parameters = Vec::new();
    for (field, schema) in &fields {
        let place = if in_path.contains(&field.as_str()) {
            "path"
        } else if E::METHOD.has_body() {
            continue;
        } else {
            "query"
        };
        parameters.push(json!({
            "name": field, "in": place, "schema": schema,
            "required": place == "path" || required.contains(field),
        }));
    }
    let mut operation = json!({
        "operationId": name,
        "summary": summary,
        "tags": [who.name()],
        "parameters": parameters,
        "responses": {
            "200": { "description": "Done", "content": { "application/json": { "schema": response } } },
            "default": { "$ref": "#/components/responses/Problem" },
        },
    });
    if E::METHOD.has_body() {
        without(&mut own, &in_path);
        operation["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": own } } });
    }
    if who != Who::Anyone {
        operation["security"] = json!([{ "session": [] }]);
    }
    operation
}

/// The body's schema has no fields of the path.
fn without(schema: &mut Schema, in_path: &[&str]) {
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.retain(|field, _| !in_path.contains(&field.as_str()));
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|field| !field.as_str().is_some_and(|field| in_path.contains(&field)));
    }
}
