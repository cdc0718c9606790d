package dev.postlude.resume.pages;

import dev.postlude.web.LostPage;
import jakarta.enterprise.context.ApplicationScoped;

/// The page for whoever has come where nothing is.
@ApplicationScoped
class LostTailorPage implements LostPage {

    private final Frames frames;

    LostTailorPage(Frames frames) {
        this.frames = frames;
    }

    @Override
    public String render(String title, String sentence) {
        return Templates.lost(frames.of(title, "lost"), sentence).render();
    }
}
