use std::error::Error;

const MAX_REASON_CHARACTERS: usize = 300;

/// What is damaged in a chunk, as lines of text.
#[derive(Default)]
pub struct Damages(String);

impl Damages {
    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    /// Notes damage of a kind that lost so many records, at an offset of the chunk.
    pub fn add(&mut self, kind: &str, lost: u32, offset: u32, reason: &str) {
        let plain: String = reason
            .chars()
            .take(MAX_REASON_CHARACTERS)
            .map(|character| if character.is_control() { ' ' } else { character })
            .collect();
        self.0.push_str(&format!("{kind}\t{lost}\t{offset}\t{plain}\n"));
    }
}

/// An error with the errors behind it, which say what exactly was found.
pub fn reason_of(error: &dyn Error) -> String {
    let mut reason = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        reason.push_str(": ");
        reason.push_str(&inner.to_string());
        source = inner.source();
    }
    reason
}
