package org.vpip.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.aStudy;

import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.details.NetworkDetails.DyadCounts;
import org.vpip.analysis.finding.details.NetworkDetails.OthersCounts;
import org.vpip.instruments.StudyBuilder;

/** What is left of a network of four people when one of them is left out. */
class OwnTiesTest {
    private static Network network() {
        StudyBuilder fixture = aStudy().withMember("1", "police")
                .withMember("2", "police")
                .withMember("3", "health")
                .withMember("4", "education")
                .withTies(T0, "1>2 1>3 2>1 4>1 3>4 4>3");
        return Network.of(fixture.build(), fixture.relation(), T0, COMMUNITY);
    }

    @Test
    void countsTheFewestThatAreLeftWithoutAnyOnePerson() {
        // person 1 has four of six ties and both asymmetric pairs; person 2 four of six pairs without a tie
        assertThat(new NetworkMeasureInput(network(), "advice", "sector")
                        .details()
                        .ties()
                        .others())
                .contains(new OthersCounts(2, 2, new DyadCounts(1, 0, 0), 0, 1, 0));
    }

    @Test
    void countsWhatOnePersonKnows() {
        OwnTies first = new OwnTies(network(), "sector", 0);
        assertThat(first.counts()).containsExactly(4, 2, 1, 2, 0, 2, 2);
        assertThat(first.contacts()).isEqualTo(3);
    }
}
