package dev.postlude.quarkus.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Reads from the bytecode of a class which classes it names, as `run.defer("judge", Judge.class, …)` does.
///
/// Lambdas are methods of the class they stand in, so what is named in a step is found too.
final class NamedTargets {

    private NamedTargets() {}

    static Set<String> in(Class<?> type) {
        var resource = type.getName().replace('.', '/') + ".class";
        try (var bytes = type.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                return Set.of();
            }
            var names = new TreeSet<String>();
            new ClassReader(bytes).accept(new Constants(names), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Constants extends ClassVisitor {

        private final Set<String> names;

        Constants(Set<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object constant) {
                    if (constant instanceof Type type && type.getSort() == Type.OBJECT) {
                        names.add(type.getClassName());
                    }
                }
            };
        }
    }
}
