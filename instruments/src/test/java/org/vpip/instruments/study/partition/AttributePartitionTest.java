package org.vpip.instruments.study.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.wording.Wording;

class AttributePartitionTest {
    private static final MergedGroup EAST = group("east", "a", "b");
    private static final MergedGroup REST = group("other", "c", "e");

    @Test
    void namesTheGroupOfACodeWhateverItsCase() {
        AttributePartition partition = new AttributePartition(List.of(EAST), Optional.of(REST), false);
        assertThat(List.of(partition.group("B"), partition.group("c"), partition.group("d"), partition.group("")))
                .containsExactly("east", "other", "d", "");
    }

    @Test
    void countsPeopleWithoutAValueWhereTheyAreMerged() {
        assertThat(new AttributePartition(List.of(), Optional.of(REST), true).group(""))
                .isEqualTo("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributePartition(List.of(EAST), Optional.empty(), true));
    }

    @Test
    void putsAGroupWhereItsFirstCodeIsAndTheRemainderLast() {
        AttributePartition partition = new AttributePartition(List.of(EAST), Optional.of(REST), true);
        assertThat(partition.groups(List.of("c", "b", "d", "a", ""))).containsExactly("east", "d", "other");
        assertThat(partition.groups(List.of("d", ""))).containsExactly("d", "other");
        assertThat(AttributePartition.FINEST.groups(List.of("c", "b", "", "c"))).containsExactly("c", "b");
    }

    @Test
    void refusesACodeInTwoGroups() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributePartition(List.of(EAST), Optional.of(group("other", "c", "A")), false))
                .withMessageContaining("A");
    }

    private static MergedGroup group(String code, String... codes) {
        return new MergedGroup(code, Wording.same(code), List.of(codes));
    }
}
