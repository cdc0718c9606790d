package dev.postlude.suite.tour.scoop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postlude.suite.tour.Unmet;
import dev.postlude.suite.tour.scoop.Variations.Article;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A site on loopback with feeds as long as a tour wants them, and a page for each of their stories.
final class GeneratedSite implements AutoCloseable {

    private static final ZonedDateTime FIRST = ZonedDateTime.of(2026, 3, 1, 6, 0, 0, 0, ZoneOffset.UTC);

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private record Page(String type, byte[] content) {}

    GeneratedSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new Unmet("No port can be opened on loopback: " + e.getMessage());
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where the feed of these articles can be read from now on.
    URI publish(String name, List<Article> articles) {
        var items = new StringBuilder();
        for (var i = 0; i < articles.size(); i++) {
            var path = "/%s/%d.html".formatted(name, i + 1);
            var html = html(articles.get(i));
            put(path, "text/html; charset=utf-8", page(articles.get(i), html));
            items.append("""
                    <item>
                      <title>%s</title>
                      <link>%s</link>
                      <guid isPermaLink="false">%s-%d</guid>
                      <pubDate>%s</pubDate>
                      <description><![CDATA[%s]]></description>
                    </item>
                    """.formatted(
                            escaped(articles.get(i).title()),
                            address().resolve(path),
                            name,
                            i + 1,
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(FIRST.plusHours(i)),
                            html));
        }
        var feed = "/" + name + "/feed.rss";
        put(feed, "application/rss+xml; charset=utf-8", """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel>
                <title>Generated: %s</title>
                <link>%s</link>
                <description>Articles made of the sample publications, for a tour.</description>
                %s</channel></rss>
                """.formatted(name, address(), items));
        return address().resolve(feed);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void put(String path, String type, String content) {
        pages.put(path, new Page(type, content.getBytes(StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            @Nullable Page page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.sendResponseHeaders(200, page.content().length);
            exchange.getResponseBody().write(page.content());
        }
    }

    private static String html(Article article) {
        return article.paragraphs().stream()
                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String page(Article article, String html) {
        var title = escaped(article.title());
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body><article><h1>%s</h1>
                %s
                </article></body></html>
                """.formatted(title, title, html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
