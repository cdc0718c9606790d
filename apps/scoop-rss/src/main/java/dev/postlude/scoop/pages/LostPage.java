package dev.postlude.scoop.pages;

/// The page for whoever has come where nothing is.
public final class LostPage {

    private LostPage() {}

    public static String render(String title, String sentence) {
        return Templates.lost(Frame.of(title, "lost", "/"), sentence).render();
    }
}
