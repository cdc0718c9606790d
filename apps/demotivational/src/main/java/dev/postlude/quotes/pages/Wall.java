package dev.postlude.quotes.pages;

import dev.postlude.quotes.quote.Quote;
import dev.postlude.quotes.quote.Quotes;
import dev.postlude.quotes.voting.Votes;
import dev.postlude.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/// Hangs quotes for the visitor who looks.
@RequestScoped
class Wall {

    private final Quotes quotes;
    private final Votes votes;
    private final Visitor visitor;

    Wall(Quotes quotes, Votes votes, Visitor visitor) {
        this.quotes = quotes;
        this.votes = votes;
        this.visitor = visitor;
    }

    /// Whoever looks has seen them, unless it is a robot.
    List<Hanging> hang(List<Quote> written) {
        var said = votes.of(visitor.key(), written);
        if (visitor.counts()) {
            quotes.seen(written);
        }
        var now = quotes.now();
        return written.stream()
                .map(quote -> Hanging.of(quote, said.get(quote.id), visitor.admin(), now))
                .toList();
    }
}
