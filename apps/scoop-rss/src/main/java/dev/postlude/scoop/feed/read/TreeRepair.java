package dev.postlude.scoop.feed.read;

import dev.postlude.scoop.feed.text.Html;
import dev.postlude.scoop.feed.text.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/// Brings a feed's tree into the shape that Rome expects: roots, versions and namespaces it knows, entries
/// where they belong, text where text is due, dates in one notation.
///
/// Also makes links absolute as far as `xml:base` decides about them, for nothing later on sees it.
final class TreeRepair {

    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");

    static final Namespace RSS_10 = Namespace.getNamespace("http://purl.org/rss/1.0/");

    private static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    private static final Set<String> DATES =
            Set.of("pubdate", "date", "published", "updated", "modified", "issued", "created", "lastbuilddate");

    /// Parts of RSS that nobody shows and whose odd values would make Rome refuse the rest.
    private static final Set<String> IGNORED =
            Set.of("skiphours", "skipdays", "cloud", "textinput", "ttl", "rating", "lastbuilddate");

    private static final Set<String> RSS_TEXT =
            Set.of("title", "description", "encoded", "link", "guid", "author", "creator", "comments");

    private static final Set<String> OLD_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94");

    private static final XMLOutputter MARKUP =
            new XMLOutputter(Format.getRawFormat().setOmitDeclaration(true));

    private final URI url;
    private final Document document;
    private final int maxEntries;

    private TreeRepair(Document document, URI url, int maxEntries) {
        this.document = document;
        this.url = url;
        this.maxEntries = maxEntries;
    }

    /// Changes and returns `document`. Entries beyond `maxEntries` are left out.
    static Document repair(Document document, URI url, int maxEntries) {
        var repair = new TreeRepair(document, url, maxEntries);
        switch (document.getRootElement().getName().toLowerCase(Locale.ROOT)) {
            case "rss", "channel" -> repair.rss();
            case "rdf" -> repair.rdf();
            default -> repair.atom();
        }
        repair.dates();
        return document;
    }

    private void rss() {
        var root = document.getRootElement();
        rename(root.getNamespace(), Namespace.NO_NAMESPACE);
        if (root.getName().equalsIgnoreCase("channel")) {
            root = wrapped("rss", Namespace.NO_NAMESPACE);
        }
        root.setName("rss");
        var version = root.getAttributeValue("version", "").strip();
        root.setAttribute("version", OLD_VERSIONS.contains(version) ? version : "2.0");
        var channel = root.getChild("channel");
        if (channel == null) {
            channel = new Element("channel");
            root.addContent(channel);
        }
        gather("item", Namespace.NO_NAMESPACE, channel);
        flattenText();
    }

    private void rdf() {
        var root = document.getRootElement();
        root.setName("RDF");
        root.setNamespace(RDF);
        var channel = descendants().stream()
                .filter(e -> e.getName().equals("channel"))
                .findFirst();
        channel.ifPresent(found -> rename(found.getNamespace(), RSS_10));
        for (var declared : List.copyOf(root.getAdditionalNamespaces())) {
            if (declared.getPrefix().isEmpty()) {
                root.removeNamespaceDeclaration(declared);
            }
        }
        root.addNamespaceDeclaration(RSS_10);
        if (channel.isEmpty()) {
            root.addContent(0, new Element("channel", RSS_10));
        }
        gather("item", RSS_10, root);
        flattenText();
    }

    private void atom() {
        var root = document.getRootElement();
        if (!root.getNamespace().equals(ATOM_03)) {
            rename(root.getNamespace(), ATOM);
        }
        if (root.getName().equalsIgnoreCase("entry")) {
            root = wrapped("feed", root.getNamespace());
        }
        root.setName("feed");
        gather("entry", root.getNamespace(), root);
        if (root.getNamespace().equals(ATOM_03)) {
            root.setAttribute("version", "0.3");
        }
        resolve(root);
    }

    private Element wrapped(String name, Namespace namespace) {
        var inner = document.detachRootElement();
        var outer = new Element(name, namespace).addContent(inner);
        document.setRootElement(outer);
        return outer;
    }

    private List<Element> descendants() {
        var found = new ArrayList<Element>();
        document.getRootElement().getDescendants(Filters.element()).forEach(found::add);
        return found;
    }

    private void rename(Namespace from, Namespace to) {
        if (from.equals(to)) {
            return;
        }
        var all = descendants();
        all.add(document.getRootElement());
        all.stream()
                .filter(element -> element.getNamespace().equals(from))
                .forEach(element -> element.setNamespace(to));
    }

    /// Puts entries directly below `parent`, in document order: out of entries that were never closed, and in
    /// from wherever a generator left them.
    private void gather(String name, Namespace namespace, Element parent) {
        var entries = takeOut(element -> element.getName().equalsIgnoreCase(name)
                && element.getNamespace().equals(namespace));
        entries.stream().limit(maxEntries).forEach(entry -> parent.addContent(entry.setName(name)));
    }

    /// Detaches the elements that `which` names and hands them out. Each parent is emptied and refilled at once,
    /// because taking a million children out one by one would take as many times as long.
    private List<Element> takeOut(Predicate<Element> which) {
        var taken = descendants().stream().filter(which).toList();
        var parents = new LinkedHashSet<Element>();
        taken.stream().map(Element::getParentElement).forEach(parents::add);
        for (var parent : parents) {
            for (var content : parent.removeContent()) {
                if (!(content instanceof Element element && which.test(element))) {
                    parent.addContent(content);
                }
            }
        }
        return taken;
    }

    /// RSS texts hold text only. Where markup stands in them unescaped, it was meant as text.
    private void flattenText() {
        for (var element : descendants()) {
            var isText = RSS_TEXT.contains(element.getName().toLowerCase(Locale.ROOT));
            if (isText
                    && element.getParentElement() != null
                    && !element.getChildren().isEmpty()) {
                var text = MARKUP.outputString(element.getContent()).replaceAll("\\sxmlns(:\\w+)?=\"[^\"]*\"", "");
                element.setText(text);
            }
        }
    }

    private void dates() {
        takeOut(element -> IGNORED.contains(element.getName().toLowerCase(Locale.ROOT)));
        takeOut(element -> isDate(element) && FeedDates.parse(element.getText()).isEmpty());
        descendants().stream()
                .filter(TreeRepair::isDate)
                .forEach(
                        date -> FeedDates.parse(date.getText()).ifPresent(instant -> date.setText(instant.toString())));
    }

    private static boolean isDate(Element element) {
        return DATES.contains(element.getName().toLowerCase(Locale.ROOT))
                && element.getChildren().isEmpty();
    }

    private void resolve(Element feed) {
        for (var element : descendants()) {
            var name = element.getName();
            if (element.getNamespace().equals(feed.getNamespace()) && name.equals("link")) {
                absolute(element, "href", base(element));
            } else if (name.equals("a") || name.equals("img")) {
                absolute(element, name.equals("a") ? "href" : "src", base(element));
            } else if ((name.equals("content") || name.equals("summary")) && declaresBase(element)) {
                resolveText(element);
            }
        }
    }

    private void resolveText(Element element) {
        var html = element.getAttributeValue("type", "").contains("html");
        if (html && element.getChildren().isEmpty()) {
            var fragment = Html.fragment(element.getText(), "");
            var base = base(element);
            fragment.select("[href]")
                    .forEach(link -> Links.absolute(base, link.attr("href")).ifPresent(to -> link.attr("href", to)));
            fragment.select("[src]")
                    .forEach(link -> Links.absolute(base, link.attr("src")).ifPresent(to -> link.attr("src", to)));
            element.setText(fragment.body().html());
        }
    }

    private void absolute(Element element, String attribute, URI base) {
        var link = element.getAttributeValue(attribute);
        // In markup without xml:base the entry's own address is the better base, and it is applied later.
        if (link != null && (element.getName().equals("link") || declaresBase(element))) {
            Links.absolute(base, link).ifPresent(to -> element.setAttribute(attribute, to));
        }
    }

    private static boolean declaresBase(Element element) {
        for (Element at = element; at != null; at = at.getParentElement()) {
            if (at.getAttribute("base", Namespace.XML_NAMESPACE) != null) {
                return true;
            }
        }
        return false;
    }

    private URI base(Element element) {
        var declared = new ArrayList<String>();
        for (Element at = element; at != null; at = at.getParentElement()) {
            var base = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (base != null) {
                declared.addFirst(base);
            }
        }
        var base = url;
        for (var step : declared) {
            base = Links.address(base, step).orElse(base);
        }
        return base;
    }
}
