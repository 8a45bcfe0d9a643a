package org.vpip.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.study.table.TableColumns;

/** Rule 8: an object that knows a pseudonym or an answer, and a name or an address as well. */
final class IdentitySeparationCondition extends ArchCondition<JavaClass> {
    private static final Set<Class<?>> PSEUDONYMOUS = Set.of(ParticipantId.class, Response.class, Answer.class);

    IdentitySeparationCondition() {
        super("hold contacts beside answers or pseudonyms");
    }

    @Override
    public void check(JavaClass holder, ConditionEvents events) {
        boolean pseudonymous = holder.getFields().stream()
                .anyMatch(field -> PSEUDONYMOUS.stream()
                        .anyMatch(type -> field.getRawType().isEquivalentTo(type)));
        for (JavaField field : holder.getFields()) {
            boolean contact = field.getRawType().isEquivalentTo(String.class) && isContact(field.getName());
            events.add(new SimpleConditionEvent(holder, pseudonymous && contact, field.getDescription()));
        }
    }

    /** {@code firstName} is the column {@code first_name}. */
    private static boolean isContact(String field) {
        return TableColumns.isContact(field.replaceAll("([a-z])([A-Z])", "$1_$2"));
    }
}
