package dev.postlude.changesets.card;

import dev.postlude.changesets.card.Look.Layout;
import dev.postlude.changesets.card.Look.Size;
import dev.postlude.changesets.card.Look.Theme;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.picture.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Pages that have been looked at stay as they were.
class CardGoldensTest {

    @Test
    void a_card_in_light_looks_as_it_did() throws IOException {
        check("card-light", Releases.usual(), new Look(Layout.CARD, Theme.LIGHT, Size.SLACK, null), 0);
    }

    @Test
    void a_card_in_dark_with_a_brands_accent_looks_as_it_did() throws IOException {
        check("card-dark", Releases.usual(), new Look(Layout.CARD, Theme.DARK, Size.SQUARE, "#ff6b00"), 0);
    }

    @Test
    void a_list_in_light_looks_as_it_did() throws IOException {
        check("list-light", Releases.usual(), new Look(Layout.LIST, Theme.LIGHT, Size.SLACK, null), 0);
    }

    @Test
    void a_preview_of_a_link_looks_as_it_did() throws IOException {
        check("card-og", Releases.usual(), new Look(Layout.CARD, Theme.LIGHT, Size.OG, null), 0);
    }

    @Test
    void a_page_that_goes_on_looks_as_it_did() throws IOException {
        check("list-continued", Releases.usual(), new Look(Layout.LIST, Theme.DARK, Size.OG, null), 1);
    }

    @Test
    void every_block_and_every_script_looks_as_it_did() throws IOException {
        check("worldly", Releases.worldly(), new Look(Layout.CARD, Theme.LIGHT, Size.SLACK, null), 0);
    }

    @Test
    void a_last_page_that_is_not_the_end_looks_as_it_did() throws IOException {
        check("more", Releases.large(60), new Look(Layout.LIST, Theme.LIGHT, Size.OG, null), 7);
    }

    @Test
    void very_long_names_look_as_they_did() throws IOException {
        check("long-names", Releases.longNames(), new Look(Layout.CARD, Theme.LIGHT, Size.SLACK, null), 0);
    }

    @Test
    void code_in_several_languages_looks_as_it_did() throws IOException {
        check("code-light", Releases.coded(), new Look(Layout.CARD, Theme.LIGHT, Size.SLACK, null), 0);
        check("code-dark", Releases.coded(), new Look(Layout.LIST, Theme.DARK, Size.SLACK, null), 0);
    }

    @Test
    void a_brand_with_a_sign_and_a_colour_looks_as_it_did() throws IOException {
        check("brand", Releases.usual(), new Look(Layout.CARD, Theme.LIGHT, Size.OG, "#0f9d8a", Signs.lantern()), 0);
        check(
                "brand-dark",
                Releases.usual(),
                new Look(Layout.LIST, Theme.DARK, Size.SLACK, "#1a1a2e", Signs.dark()),
                0);
    }

    private static void check(String name, ReleasePlan plan, Look look, int page) throws IOException {
        var book = Book.of(plan, look, "Sessions move into signed cookies, and queries stream.", 1);
        Golden.check("cards/" + name, book.draw(page, 0.5).png());
    }
}
