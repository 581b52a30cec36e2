//! What pages are made of.

mod form;
mod icon;
pub mod layout;
mod linked;
mod loaded;
mod page;
mod part;
mod reply;
mod schools;

pub use form::{
    Checkbox, ConfirmPassword, Form, FormView, HiddenUsername, InputKind, NewPasswordField, PasswordField,
    PasswordQuestion, Radios, Select, SubmitButton, TextArea, TextField,
};
pub use icon::{Icon, Picture};
pub use linked::{Linked, external_link};
pub use loaded::Loaded;
pub use page::{Failure, Heading, NotFound, Skeleton};
pub use part::Part;
pub use reply::{Attachments, Reply, ReplyForm, ThreadLine};
pub use schools::{GroupBoxes, SchoolSearch};
