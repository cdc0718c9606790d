package dev.postlude.web;

/// The page for whoever has come where nothing is, or asked for what cannot be. An app that has pages has one as a
/// bean; without, people are answered as programs are.
public interface LostPage {

    /// The whole page as HTML. Both texts may quote what was sent, so they are escaped like any other.
    String render(String title, String sentence);
}
