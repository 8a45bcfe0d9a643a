package org.vpip.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A comparison of a decimal number with zero, such as that of an estimate or of a limit, in the byte code of a class. */
final class ZeroComparisonCondition extends ArchCondition<JavaClass> {
    ZeroComparisonCondition() {
        super("compare a decimal number with zero");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        try (InputStream code = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(code).accept(new ComparisonVisitor(type, events), ClassReader.SKIP_DEBUG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class ComparisonVisitor extends ClassVisitor {
        private final JavaClass type;
        private final ConditionEvents events;

        ComparisonVisitor(JavaClass type, ConditionEvents events) {
            super(Opcodes.ASM9);
            this.type = type;
            this.events = events;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                private int before;

                @Override
                public void visitInsn(int opcode) {
                    boolean compares = opcode == Opcodes.DCMPL || opcode == Opcodes.DCMPG;
                    if (compares && before == Opcodes.DCONST_0) {
                        events.add(SimpleConditionEvent.satisfied(type, type.getName() + "." + name + " compares"));
                    }
                    before = opcode;
                }
            };
        }
    }
}
