package dev.postlude.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/// Classes compiled from a few lines, to show what a rule makes of them.
final class SampleClasses {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

    private static final Pattern TYPE = Pattern.compile("(?:class|@?interface|record|enum) (\\w+)");

    private SampleClasses() {}

    static JavaClasses compiled(Path folder, String... sources) throws IOException {
        var files = new ArrayList<Path>();
        for (var source : sources) {
            files.add(write(folder, source));
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "-d", folder.resolve("classes").toString());
            var task = compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            if (!task.call()) {
                throw new IllegalArgumentException("a sample does not compile");
            }
        }
        return new ClassFileImporter().importPath(folder.resolve("classes"));
    }

    private static Path write(Path folder, String source) throws IOException {
        var name = PACKAGE.matcher(source);
        var type = TYPE.matcher(source);
        if (!name.find() || !type.find()) {
            throw new IllegalArgumentException("a sample needs a package and a type: " + source);
        }
        var file = folder.resolve(name.group(1).replace('.', '/')).resolve(type.group(1) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }
}
