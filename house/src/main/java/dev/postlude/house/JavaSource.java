package dev.postlude.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.nio.file.Path;

/// One Java file as a syntax tree. `path` is where it lies, `relative` where it lies in the project.
record JavaSource(Path path, Path relative, CompilationUnitTree unit, SourcePositions positions) {

    long line(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    long lastLine(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
    }

    Finding finding(Tree tree, String what) {
        return new Finding(relative, line(tree), what);
    }

    String packageName() {
        var name = unit.getPackageName();
        return name == null ? "" : name.toString();
    }

    boolean isTest() {
        return relative.toString().contains("src/test/");
    }

    boolean isPackageDocument() {
        return relative.endsWith("package-info.java");
    }
}
