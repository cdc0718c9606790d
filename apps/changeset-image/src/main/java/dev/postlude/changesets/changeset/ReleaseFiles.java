package dev.postlude.changesets.changeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds its way among the files of a release: a whole repository, a `.changeset` folder, or just some
/// changesets.
///
/// Names are relative, with slashes. Where a folder is called `.changeset`, it holds the changesets and
/// what lies around it is the workspace; otherwise the changesets are the Markdown files of the folder
/// with the shortest name. Files that mean nothing here are passed over.
public final class ReleaseFiles {

    private static final String FOLDER = ".changeset";
    private static final String PACKAGE = "package.json";

    private final Map<String, String> files;
    private final String folder;
    private final String root;

    private ReleaseFiles(Map<String, String> files) {
        this.files = new TreeMap<>(files);
        folder = folder();
        root = lastName(folder).equals(FOLDER) ? parent(folder) : folder;
    }

    /// `commits` names, for a changeset's name, the hash of the commit that added it, where known.
    public static Workspace read(Map<String, String> files, Map<String, String> commits) {
        return new ReleaseFiles(files).workspace(commits);
    }

    /// Whether a file of this name could be of use; others need not even be unpacked.
    public static boolean matters(String path) {
        var name = lastName(path);
        var outside = path.startsWith("node_modules/") || path.contains("/node_modules/");
        return !outside
                && (ChangesetFile.isOne(name)
                        || name.equals("config.json")
                        || name.equals("pre.json")
                        || name.equals(PACKAGE)
                        || name.equals("pnpm-workspace.yaml"));
    }

    private Workspace workspace(Map<String, String> commits) {
        var changesets = new ArrayList<Changeset>();
        files.forEach((path, content) -> {
            if (parent(path).equals(folder) && ChangesetFile.isOne(lastName(path))) {
                var changeset = ChangesetFile.read(lastName(path), content);
                changesets.add(changeset.addedBy(commits.get(changeset.name())));
            }
        });
        if (changesets.isEmpty()) {
            throw new Unreadable(FOLDER, 1, "There is no changeset in what was sent.");
        }
        var config = file(folder, "config.json")
                .map(content -> ConfigFile.read("config.json", content))
                .orElse(Config.DEFAULT);
        var pre = file(folder, "pre.json").map(content -> PreState.read("pre.json", content));
        return Workspace.of(changesets, packages(), config, pre);
    }

    private String folder() {
        var found = new TreeSet<String>();
        var others = new TreeSet<String>();
        for (var path : files.keySet()) {
            var at = (path.startsWith(FOLDER + "/") ? 0 : path.indexOf("/" + FOLDER + "/"));
            if (at >= 0) {
                found.add(path.substring(0, at == 0 ? FOLDER.length() : at + 1 + FOLDER.length()));
            } else if (ChangesetFile.isOne(lastName(path))) {
                others.add(parent(path));
            }
        }
        if (found.size() > 1) {
            throw new Unreadable(found.last(), 1, "There are %d .changeset folders; send one.".formatted(found.size()));
        }
        if (!found.isEmpty()) {
            return found.first();
        }
        return others.stream()
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
    }

    private Optional<String> file(String in, String name) {
        return Optional.ofNullable(files.get(in.isEmpty() ? name : in + "/" + name));
    }

    private List<WorkspacePackage> packages() {
        var found = new TreeMap<String, String>();
        files.forEach((path, content) -> {
            var inRoot = root.isEmpty() || path.startsWith(root + "/");
            if (inRoot && lastName(path).equals(PACKAGE) && matters(path)) {
                var relative = root.isEmpty() ? path : path.substring(root.length() + 1);
                found.put(parent(relative), content);
            }
        });
        var folders = List.copyOf(found.keySet());
        if (found.containsKey("")) {
            folders = members(found.getOrDefault("", ""), folders);
        }
        return folders.stream()
                .map(one -> WorkspacePackage.read(
                        one.isEmpty() ? PACKAGE : one + "/" + PACKAGE, found.getOrDefault(one, "")))
                .toList();
    }

    /// Without a list of workspaces the root is the one package there is.
    private List<String> members(String rootPackage, List<String> folders) {
        var patterns = new ArrayList<>(workspaces(rootPackage));
        file(root, "pnpm-workspace.yaml").ifPresent(content -> patterns.addAll(PnpmWorkspace.packages(content)));
        if (patterns.isEmpty()) {
            return List.of("");
        }
        Patterns.limited(PACKAGE, patterns);
        var below = folders.stream().filter(folder -> !folder.isEmpty()).toList();
        return Patterns.matching(patterns, below, pattern -> {}).stream()
                .sorted()
                .toList();
    }

    private static List<String> workspaces(String rootPackage) {
        var file = JsonFile.of(PACKAGE, rootPackage);
        var value = file.root().path("workspaces");
        var list = value.isObject() ? value.path("packages") : value;
        return file.texts("workspaces", list).stream()
                .map(ReleaseFiles::folderPattern)
                .toList();
    }

    static String folderPattern(String pattern) {
        var bare = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String parent(String path) {
        var slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
