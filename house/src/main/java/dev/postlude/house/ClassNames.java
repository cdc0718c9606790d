package dev.postlude.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A class is called by what it is. The words here fit anything and so say nothing.
final class ClassNames implements Rule {

    // The last word of a name in camel case, or all of it. "Metadata" is a word of its own and not meant.
    private static final Pattern EMPTY_WORD = Pattern.compile(
            "(?:^|.*[a-z0-9])(Manager|Handler|Processor|Service|Helper|Impl|Utils?|Common|Misc|Base|Context|Info|Data"
                    + "|Object|Dto|DTO|Dao|DAO|Repository)$");

    @Override
    public List<Finding> findings(Project project) {
        var found = new ArrayList<Finding>();
        for (var source : project.java()) {
            source.unit()
                    .accept(
                            new TreeScanner<@Nullable Void, @Nullable Void>() {
                                @Override
                                public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                                    var matcher = EMPTY_WORD.matcher(type.getSimpleName());
                                    if (matcher.matches()) {
                                        found.add(
                                                source.finding(
                                                        type,
                                                        "class " + type.getSimpleName() + " ends in \""
                                                                + matcher.group(1)
                                                                + "\"; name it after what it keeps (Waits), or what it does as a noun (Settlement)"));
                                    }
                                    return super.visitClass(type, nothing);
                                }
                            },
                            null);
        }
        return found;
    }
}
