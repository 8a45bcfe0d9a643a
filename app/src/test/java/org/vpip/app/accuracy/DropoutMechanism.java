package org.vpip.app.accuracy;

import java.util.List;
import org.vpip.sample.community.RandomStream;
import org.vpip.sample.community.RespondentModel;
import org.vpip.sample.community.SampleWave;
import org.vpip.sample.community.ScaleModel;
import org.vpip.sample.community.SimulatedRespondent;
import org.vpip.sample.community.SimulatedRespondent.WaveResponse;

/** The way in which people of a simulation drop out. */
public enum DropoutMechanism {
    /** As in the sample: people who are lastingly less confident and more isolated answer less, at both waves. */
    LASTING_OUTLOOK("lasting outlook") {
        @Override
        SimulatedRespondent draw(RandomStream random) {
            return RespondentModel.draw(random);
        }
    },
    /** Everybody answers at t0; people who scored low on confidence or high on isolation then answer less at t1. */
    BASELINE_SCORE("baseline score") {
        @Override
        SimulatedRespondent draw(RandomStream random) {
            SimulatedRespondent person = complete(random);
            double outlook = standardized(person, ScaleModel.CONFIDENCE, 5.5, 1.7)
                    - standardized(person, ScaleModel.ISOLATION, 3, 0.75);
            boolean responds = random.isSuccess(1 / (1 + StrictMath.exp(-(1.2 + 0.6 * outlook))));
            return responds
                    ? person
                    : new SimulatedRespondent(List.of(person.response(SampleWave.T0), NOTHING, NOTHING));
        }
    };

    private static final WaveResponse NOTHING = new WaveResponse(List.of());

    private final String label;

    DropoutMechanism(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    abstract SimulatedRespondent draw(RandomStream random);

    static SimulatedRespondent complete(RandomStream random) {
        return RespondentModel.drawComplete(random);
    }

    /** Returns the baseline score with about mean 0 and standard deviation 1; 0 without a score. */
    private static double standardized(SimulatedRespondent person, ScaleModel scale, double mean, double deviation) {
        return person.score(scale, SampleWave.T0).stream()
                .map(score -> (score - mean) / deviation)
                .findFirst()
                .orElse(0);
    }
}
