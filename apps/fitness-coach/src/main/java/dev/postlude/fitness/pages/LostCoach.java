package dev.postlude.fitness.pages;

import dev.postlude.web.LostPage;
import jakarta.enterprise.context.ApplicationScoped;

/// The page for whoever has come where nothing is.
@ApplicationScoped
class LostCoach implements LostPage {

    @Override
    public String render(String title, String sentence) {
        return Templates.lost(Frame.of(title, "lost"), sentence).render();
    }
}
