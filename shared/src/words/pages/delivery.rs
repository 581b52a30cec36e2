//! How a message travels, and where it stands.

use crate::words::macros::words;

words! {
    /// How a message travels, and where it stands, in plain words.
    Delivery {
        /// By email, as a choice.
        email {
            en: "Email",
            cy: todo, pl: todo, ur: todo,
        }
        /// As a text message, as a choice.
        sms {
            en: "Text message",
            cy: todo, pl: todo, ur: todo,
        }
        /// In the app, as a choice.
        app {
            en: "This app",
            cy: todo, pl: todo, ur: todo,
        }
        /// By email: `{address}`.
        email_to {
            en: "Email to {address}",
            cy: todo, pl: todo, ur: todo,
        }
        /// As a text message: `{address}`.
        sms_to {
            en: "Text message to {address}",
            cy: todo, pl: todo, ur: todo,
        }
        /// In the app alone.
        in_app {
            en: "In this app",
            cy: todo, pl: todo, ur: todo,
        }
        /// Waits to be sent.
        created {
            en: "Waiting to be sent",
            cy: todo, pl: todo, ur: todo,
        }
        /// Is being sent or was, and nothing has been heard since.
        on_its_way {
            en: "On its way",
            cy: todo, pl: todo, ur: todo,
        }
        /// Arrived.
        delivered {
            en: "Delivered",
            cy: todo, pl: todo, ur: todo,
        }
        /// Arrived in the app.
        shown {
            en: "Shown here",
            cy: todo, pl: todo, ur: todo,
        }
        /// Did not arrive; the address may work another time.
        temporary {
            en: "Not delivered: the address could not be reached at the time",
            cy: todo, pl: todo, ur: todo,
        }
        /// Did not arrive; the email address does not work.
        permanent_email {
            en: "Could not be delivered: the address does not work",
            cy: todo, pl: todo, ur: todo,
        }
        /// Did not arrive; the number does not work.
        permanent_sms {
            en: "Could not be delivered: the number does not work",
            cy: todo, pl: todo, ur: todo,
        }
        /// Our fault or the gateway's.
        technical {
            en: "Not delivered: a fault at our side or our provider's",
            cy: todo, pl: todo, ur: todo,
        }
        /// Stopped before it was sent.
        cancelled {
            en: "Cancelled before it was sent",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
