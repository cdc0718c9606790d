package dev.postlude.quotes.pages;

/// A name, and what stands behind it: `offline` is no language model.
public record Contender(String name, String provider) {

    public boolean offline() {
        return provider.equals("offline");
    }
}
