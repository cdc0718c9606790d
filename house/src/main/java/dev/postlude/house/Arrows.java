package dev.postlude.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/// Who may know whom.
final class Arrows {

    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.ws.rs..",
        "jakarta.persistence..",
        "org.eclipse.microprofile..",
        "org.hibernate.."
    };

    private static final String[] INPUT_AND_OUTPUT = {
        "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "java.util.concurrent.."
    };

    private Arrows() {}

    /// `libraries` are packages the module may know besides.
    static ArchRule onlyTheJdkIsKnownTo(String module, String... libraries) {
        var known = Stream.concat(Stream.of(module + "..", "java..", "org.jspecify.."), Stream.of(libraries))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .because("everything it imports, everybody who imports it gets");
    }

    static ArchRule noInputOrOutput(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INPUT_AND_OUTPUT)
                .because("the same numbers give the same verdict, wherever and whenever they are computed");
    }

    static ArchRule noFramework(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .because("the engine is plain Java; platform/quarkus is where a framework meets it");
    }

    static ArchRule noCyclesBetweenPackagesOf(String module) {
        return slices().matching(module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a newcomer reads the packages in the order in which an event travels");
    }

    static ArchRule noKnowledgeOf(String module) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module + "..")
                .because("an app compiles against platform/api; the engine is there when it runs, and can change");
    }
}
