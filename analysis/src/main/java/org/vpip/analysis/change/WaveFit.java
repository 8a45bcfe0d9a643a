package org.vpip.analysis.change;

import java.util.Optional;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.details.CommunityEffects;
import org.vpip.analysis.statistics.mixed.FixedEffectTests;
import org.vpip.analysis.statistics.mixed.KenwardRoger;
import org.vpip.analysis.statistics.mixed.MixedModel;
import org.vpip.analysis.statistics.mixed.MixedModel.LikelihoodType;
import org.vpip.analysis.statistics.mixed.NestedModel;
import org.vpip.analysis.statistics.mixed.PersonModel;
import org.vpip.analysis.statistics.mixed.RandomTerms;
import org.vpip.analysis.statistics.regression.ModelFrame;

/**
 * Fitted model of several waves, with the random effects that the data support.
 *
 * <p>Asked for are people's slopes from three waves and 10 people with two scores, and, from five communities, the communities and
 * the communities by wave. Where slopes are singular, the model is fitted again without them; then without the variances of
 * communities that are 0. Where a fit does not converge, slopes go. Effects of communities are those of people where no two people
 * are of one community, and rows' own where no two are seen at one wave of a community; they are then left out.
 */
record WaveFit(
        ModelFrame frame,
        PersonModel model,
        FixedEffectTests tests,
        PersonEffects people,
        CommunityEffects communities) {
    private static final int SLOPE_WAVES = 3;
    private static final int SLOPE_PEOPLE = 10;

    /** Fits the model; empty without people who have two scores, and where nothing varies within people or all of a community change alike. */
    static Optional<WaveFit> of(WaveRows rows) {
        boolean random = rows.communities() >= CommunityMean.FEWEST;
        boolean slopes = rows.waves().size() >= SLOPE_WAVES && rows.repeated() >= SLOPE_PEOPLE;
        ModelFrame frame = rows.frame(rows.communities() > 1 && !random);
        RandomTerms asked =
                new RandomTerms(slopes, random && rows.hasColleagues(), random && rows.hasColleaguesAtOneWave());
        return rows.repeated() == 0 ? Optional.empty() : new WaveFitSearch(rows, frame, slopes).best(asked);
    }

    /** Search for the random effects; each step has one of them less. */
    private record WaveFitSearch(WaveRows rows, ModelFrame frame, boolean slopes) {

        private Optional<WaveFit> best(RandomTerms terms) {
            if (!terms.slopes() && !terms.hasCommunities()) {
                return MixedModel.fit(frame, LikelihoodType.RESTRICTED)
                        .flatMap(model -> KenwardRoger.of(model).map(tests -> fit(model, tests, terms)));
            }
            Optional<NestedModel> nested = NestedModel.fit(frame, rows.times(), rows.homes(), terms);
            if (nested.isEmpty()) {
                return terms.slopes() ? best(simpler(terms)) : Optional.empty();
            }
            NestedModel model = nested.orElseThrow();
            return model.regularTerms().equals(terms)
                    ? KenwardRoger.of(model)
                            .map(tests -> fit(model, tests, terms))
                            .or(() -> best(simpler(terms)))
                    : best(model.regularTerms());
        }

        /** Returns the effects without slopes; without slopes, those without communities by wave, and then without communities. */
        private static RandomTerms simpler(RandomTerms terms) {
            return terms.slopes()
                    ? new RandomTerms(false, terms.communities(), terms.changes())
                    : new RandomTerms(false, terms.communities() && terms.changes(), false);
        }

        private WaveFit fit(PersonModel model, FixedEffectTests tests, RandomTerms terms) {
            PersonEffects left = slopes ? PersonEffects.SLOPE_NOT_ESTIMATED : PersonEffects.INTERCEPT;
            PersonEffects people = terms.slopes() ? PersonEffects.INTERCEPT_AND_SLOPE : left;
            return new WaveFit(frame, model, tests, people, communities(terms));
        }

        private CommunityEffects communities(RandomTerms terms) {
            if (rows.communities() < CommunityMean.FEWEST) {
                return rows.communities() > 1 ? CommunityEffects.FIXED : CommunityEffects.SINGLE;
            }
            if (terms.communities()) {
                return terms.changes() ? CommunityEffects.LEVELS_AND_CHANGES : CommunityEffects.LEVELS;
            }
            return terms.changes() ? CommunityEffects.CHANGES : CommunityEffects.ALIKE;
        }
    }
}
