package dev.postlude.quarkus.deployment;

import dev.postlude.engine.registry.InvalidFunctions;
import dev.postlude.quarkus.DeclaredClasses;
import dev.postlude.quarkus.DeclaredClassesRecorder;
import dev.postlude.quarkus.database.EmbeddedDatabase;
import dev.postlude.quarkus.scope.EntityManagerFlush;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import jakarta.inject.Singleton;

/// The steps by which an app with functions is built.
class PostludeBuild {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("postlude");
    }

    @BuildStep
    DeclaredClassesBuildItem declarations(CombinedIndexBuildItem index) {
        return new Declarations(index.getIndex()).find();
    }

    /// A class with functions is a bean, whether or not it says so, and stays one although nobody injects it.
    @BuildStep
    AdditionalBeanBuildItem functionBeans(DeclaredClassesBuildItem declared) {
        return AdditionalBeanBuildItem.builder()
                .addBeanClasses(declared.functions)
                .setDefaultScope(DotNames.SINGLETON)
                .setUnremovable()
                .build();
    }

    @BuildStep
    void check(
            DeclaredClassesBuildItem declared,
            ValidationPhaseBuildItem phase,
            BuildProducer<ValidationErrorBuildItem> errors) {
        var problems = BuildChecks.problems(declared);
        if (!problems.isEmpty()) {
            errors.produce(new ValidationErrorBuildItem(new InvalidFunctions(problems)));
        }
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem declaredClasses(DeclaredClassesBuildItem declared, DeclaredClassesRecorder recorder) {
        return SyntheticBeanBuildItem.configure(DeclaredClasses.class)
                .scope(Singleton.class)
                .unremovable()
                .runtimeValue(recorder.classes(declared.functions, declared.constants, declared.events))
                .done();
    }

    @BuildStep
    RunTimeConfigBuilderBuildItem embeddedDatabase() {
        return new RunTimeConfigBuilderBuildItem(EmbeddedDatabase.class.getName());
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void leaveEmbeddedDatabase(DeclaredClassesRecorder recorder, ShutdownContextBuildItem shutdown) {
        recorder.leaveDatabaseAtTheEnd(shutdown);
    }

    @BuildStep
    void flushBeforeCheckpoints(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.HIBERNATE_ORM)) {
            beans.produce(AdditionalBeanBuildItem.builder()
                    .addBeanClass(EntityManagerFlush.class)
                    .setDefaultScope(DotNames.SINGLETON)
                    .setUnremovable()
                    .build());
        }
    }

    @BuildStep
    void reflection(
            DeclaredClassesBuildItem declared,
            BuildProducer<ReflectiveClassBuildItem> classes,
            BuildProducer<NativeImageResourcePatternsBuildItem> resources) {
        for (var names : java.util.List.of(declared.functions, declared.constants, declared.events)) {
            classes.produce(ReflectiveClassBuildItem.builder(names.toArray(String[]::new))
                    .methods()
                    .fields()
                    .build());
        }
        resources.produce(NativeImageResourcePatternsBuildItem.builder()
                .includeGlob("dev/postlude/schema/*.sql")
                .build());
    }
}
