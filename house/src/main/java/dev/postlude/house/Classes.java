package dev.postlude.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The compiled classes of modules, from where the build left them.
final class Classes {

    private Classes() {}

    /// Of the module in this folder of the project.
    static JavaClasses of(Path project, String module) {
        return read(List.of(project.resolve(module)));
    }

    /// Of all modules in these folders, at any depth.
    static JavaClasses ofAllIn(Path project, String... folders) {
        var modules = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(project.resolve(folder))) {
                modules.addAll(modulesIn(project.resolve(folder)));
            }
        }
        return read(modules);
    }

    private static JavaClasses read(List<Path> modules) {
        var compiled = modules.stream().map(Classes::compiled).toList();
        // What is not imported stays a name; names are all the rules ask about.
        return new ClassFileImporter().importPaths(compiled);
    }

    private static Path compiled(Path module) {
        var classes = module.resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(module
                    + " is not compiled; the arrows are checked last, so run ./mvnw verify on the whole project.");
        }
        return classes;
    }

    private static List<Path> modulesIn(Path folder) {
        try (var files = Files.walk(folder, 3)) {
            return files.filter(file ->
                            Files.isDirectory(file.resolve("src/main/java")) && Files.exists(file.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
