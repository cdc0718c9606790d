package dev.postlude.scoop.feed.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// A tree from markup that is not well-formed: tags closed too late or never, prefixes nobody declared.
///
/// Elements nested deeper than the limit become siblings instead: in broken markup, depth is mostly the
/// sum of what was never closed.
final class TolerantTree implements NodeVisitor {

    /// Prefixes whose meaning every feed reader knows, declared or not.
    private static final Map<String, String> KNOWN = Map.of(
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "atom", "http://www.w3.org/2005/Atom",
            "media", "http://search.yahoo.com/mrss/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "slash", "http://purl.org/rss/1.0/modules/slash/",
            "wfw", "http://wellformedweb.org/CommentAPI/",
            "feedburner", "http://rssnamespace.org/feedburner/ext/1.0");

    private final int maxDepth;
    private final Map<String, String> prefixes = new HashMap<>(KNOWN);
    private final Deque<Frame> open = new ArrayDeque<>();
    private Optional<Element> root = Optional.empty();

    TolerantTree(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    Optional<Document> build(String markup) {
        NodeTraversor.traverse(this, Jsoup.parse(markup, "", Parser.xmlParser()));
        return root.map(Document::new);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (!open.isEmpty()) {
                open.peek()
                        .element()
                        .addContent(
                                Verifier.checkCharacterData(text.getWholeText()) == null ? text.getWholeText() : "");
            }
        } else if (node instanceof org.jsoup.nodes.Element element && !(node instanceof org.jsoup.nodes.Document)) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!open.isEmpty() && open.peek().source() == node) {
            open.pop();
        }
    }

    private void open(org.jsoup.nodes.Element source) {
        var inherited = open.isEmpty() ? "" : open.peek().defaultNamespace();
        var own = declarations(source);
        var defaultNamespace = own == null ? inherited : own;
        var name = source.tagName();
        var colon = name.indexOf(':');
        var local = name.substring(colon + 1);
        if (Verifier.checkElementName(local) != null || (open.isEmpty() && root.isPresent())) {
            return;
        }
        var element = new Element(
                local, colon < 0 ? Namespace.getNamespace(defaultNamespace) : namespace(name.substring(0, colon)));
        copyAttributes(source, element);
        attach(element);
        if (open.size() < maxDepth) {
            open.push(new Frame(source, element, defaultNamespace));
        }
    }

    private void attach(Element element) {
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.peek().element().addContent(element);
        }
    }

    /// Notes the prefixes that `source` declares; its own default namespace, or null when it inherits one.
    private @org.jspecify.annotations.Nullable String declarations(org.jsoup.nodes.Element source) {
        String own = null;
        for (var attribute : source.attributes()) {
            var valid = Verifier.checkNamespaceURI(attribute.getValue()) == null;
            if (attribute.getKey().equals("xmlns") && valid) {
                own = attribute.getValue();
            } else if (attribute.getKey().startsWith("xmlns:")
                    && valid
                    && !attribute.getValue().isBlank()) {
                prefixes.put(attribute.getKey().substring(6), attribute.getValue());
            }
        }
        return own;
    }

    private Namespace namespace(String prefix) {
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        if (Verifier.checkNamespacePrefix(prefix) != null) {
            return Namespace.NO_NAMESPACE;
        }
        return Namespace.getNamespace(prefix, prefixes.getOrDefault(prefix, "urn:undeclared:" + prefix));
    }

    private void copyAttributes(org.jsoup.nodes.Element source, Element target) {
        for (var attribute : source.attributes()) {
            var name = attribute.getKey();
            var colon = name.indexOf(':');
            var local = name.substring(colon + 1);
            var declaration = name.equals("xmlns") || name.startsWith("xmlns:");
            if (declaration
                    || Verifier.checkAttributeName(local) != null
                    || Verifier.checkCharacterData(attribute.getValue()) != null) {
                continue;
            }
            var namespace = colon <= 0 ? Namespace.NO_NAMESPACE : namespace(name.substring(0, colon));
            var copy = new Attribute(local, attribute.getValue(), namespace);
            if (Verifier.checkNamespaceCollision(copy, target) == null) {
                target.setAttribute(copy);
            }
        }
    }

    private record Frame(org.jsoup.nodes.Element source, Element element, String defaultNamespace) {}
}
