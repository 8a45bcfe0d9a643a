package org.vpip.instruments.engagement.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.engagement.attendance.AttendanceTime.StayInterval;

class PresenceTest {
    @Test
    void countsTwoDevicesOnce() {
        Presence presence = Presence.of(List.of(stay(5, 35), stay(30, 60)));
        assertThat(presence.seconds()).isEqualTo(55 * 60);
        assertThat(presence.segments()).containsExactly(stay(5, 60));
    }

    @Test
    void addsUpWhenSomebodyComesBack() {
        Presence presence = Presence.of(List.of(stay(40, 50), stay(0, 10)));
        assertThat(presence.seconds()).isEqualTo(20 * 60);
        assertThat(presence.firstJoin()).contains(at(0));
        assertThat(presence.lastLeave()).contains(at(50));
    }

    @Test
    void joinsWhatTouchesAndWhatLiesInside() {
        assertThat(Presence.of(List.of(stay(0, 60), stay(10, 20), stay(60, 70), stay(15, 50)))
                        .segments())
                .containsExactly(stay(0, 70));
    }

    @Test
    void aStayOfNoLengthIsASegment() {
        Presence presence = Presence.of(List.of(stay(3, 3)));
        assertThat(presence.seconds()).isZero();
        assertThat(presence.segments()).hasSize(1);
    }

    @Test
    void nobodyThereIsNothing() {
        Presence presence = Presence.of(List.of());
        assertThat(presence.seconds()).isZero();
        assertThat(presence.firstJoin()).isEmpty();
        assertThat(presence.lastLeave()).isEmpty();
    }

    @Test
    void clipsToTheSession() {
        Presence presence = Presence.of(List.of(stay(0, 10), stay(20, 40), stay(50, 59)));
        assertThat(presence.within(at(5), at(50)).segments()).containsExactly(stay(5, 10), stay(20, 40));
    }

    @Test
    void refusesLeavingBeforeJoining() {
        assertThatIllegalArgumentException().isThrownBy(() -> stay(2, 1)).withMessageContaining("leave");
    }

    private static StayInterval stay(int from, int to) {
        return new StayInterval(at(from), at(to));
    }

    private static LocalDateTime at(int minute) {
        return LocalDateTime.of(2026, 3, 5, 14, 0).plusMinutes(minute);
    }
}
