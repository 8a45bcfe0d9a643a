package org.vpip.instruments.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.wording.Language;

/** Responses by wave and questionnaire, and codes by which one person is found again. */
class ResponsesTest {
    private static Response response(String person, String wave, String instrument) {
        return new Response(
                new ParticipantId(person), new WaveId(wave), new InstrumentId(instrument), Language.ENGLISH, Map.of());
    }

    private static SelfGeneratedCode code(String page, Map<String, String> elements) {
        return new SelfGeneratedCode(new ParticipantId("P"), new WaveId("t0"), page, elements);
    }

    @Test
    void keepsTheResponsesToOneQuestionnaire() {
        Responses all = new Responses(List.of(
                response("P", "t0", "practice"), response("P", "t0", "network"), response("Q", "t1", "practice")));
        assertThat(all.toInstrument(new InstrumentId("practice")).all())
                .containsExactly(response("P", "t0", "practice"), response("Q", "t1", "practice"));
        assertThat(all.inWave(new WaveId("t0")).participants()).containsExactly(new ParticipantId("P"));
    }

    @Test
    void anotherPseudonymKeepsTheResponse() {
        assertThat(response("P", "t0", "practice").withParticipant(new ParticipantId("Q")))
                .isEqualTo(response("Q", "t0", "practice"));
    }

    @Test
    void countsDifferentAndMissingElements() {
        SelfGeneratedCode three = code("a", Map.of("e1", "x", "e2", "y", "e7", "z"));
        SelfGeneratedCode other = code("b", Map.of("e1", "x", "e2", "q"));
        assertThat(three.distance(three)).isEqualTo(4);
        assertThat(three.distance(other)).isEqualTo(6);
        assertThat(three.differingElements(other)).containsExactly("e2", "e3", "e4", "e5", "e6", "e7");
        assertThat(three.isFromSamePage(other)).isFalse();
    }
}
