package org.vpip.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Rule 7: a clock, chance without a seed, the machine's language or time zone. */
final class AmbientStateCondition extends ArchCondition<JavaClass> {
    private static final Set<String> ALWAYS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.concurrent.ThreadLocalRandom.current");
    private static final Set<String> WITHOUT_LOCALE =
            Set.of("java.lang.String.toLowerCase", "java.lang.String.toUpperCase", "java.util.Collections.shuffle");
    private static final Set<String> UNSEEDED =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    AmbientStateCondition() {
        super("ask for the clock, unseeded chance, or the machine's locale or zone");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (JavaMethodCall call : user.getMethodCallsFromSelf()) {
            report(user, call, asks(call), events);
        }
        for (JavaConstructorCall call : user.getConstructorCallsFromSelf()) {
            boolean unseeded = UNSEEDED.contains(call.getTargetOwner().getName())
                    && call.getTarget().getRawParameterTypes().isEmpty();
            report(user, call, unseeded, events);
        }
    }

    private static void report(JavaClass user, JavaAccess<?> access, boolean violates, ConditionEvents events) {
        events.add(new SimpleConditionEvent(user, violates, access.getDescription()));
    }

    private static boolean asks(JavaMethodCall call) {
        String name = call.getTargetOwner().getName() + "." + call.getName();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        boolean now = call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && parameters.stream().noneMatch(type -> type.getName().equals("java.time.Clock"));
        boolean text = name.equals("java.lang.String.format") && parameters.size() == 2;
        boolean withoutLocale = WITHOUT_LOCALE.contains(name)
                && parameters.stream().noneMatch(type -> type.getName().equals("java.util.Locale"))
                && !(name.endsWith("shuffle") && parameters.size() == 2);
        return ALWAYS.contains(name) || now || text || withoutLocale;
    }
}
