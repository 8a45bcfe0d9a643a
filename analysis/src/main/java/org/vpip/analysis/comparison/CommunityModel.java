package org.vpip.analysis.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.comparison.CoefficientEstimate.CoefficientError;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ClusterBasis;
import org.vpip.analysis.statistics.regression.ClusterUncertainty;
import org.vpip.analysis.statistics.regression.LinearModel;
import org.vpip.analysis.statistics.regression.LinearModel.CoefficientUncertainty;
import org.vpip.analysis.statistics.regression.LinearModel.RegressionCoefficient;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFormula.FormulaTerm;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;
import org.vpip.instruments.response.CommunityId;

/**
 * A linear model of people in communities. Errors are by community (CR2) where there are two or more, otherwise HC3; there are none
 * where a community alone determines the estimate, where a person does (HC3), and where the model fits exactly.
 *
 * @param communities of the people, in the order of the responses
 */
public record CommunityModel(List<CommunityId> communities) {
    private static final String RESPONSE = "y";
    private static final String COMMUNITY = "community";

    public CommunityModel {
        communities = List.copyOf(communities);
    }

    /** Returns the mean of the responses. */
    public Optional<CoefficientEstimate> mean(double... response) {
        return estimate("(Intercept)", response, Map.of());
    }

    /**
     * Returns the coefficient of a predictor; empty where it cannot be estimated.
     *
     * @param predictors in the order of the model, so that the last one is adjusted for the others
     */
    public Optional<CoefficientEstimate> estimate(String name, double[] response, Map<String, double[]> predictors) {
        Map<String, ModelVariable> data = new LinkedHashMap<>();
        predictors.forEach((predictor, values) -> data.put(predictor, new ModelVariable.NumericVariable(values)));
        List<FormulaTerm> terms = data.keySet().stream()
                .map(predictor -> new FormulaTerm(List.of(predictor), 1))
                .toList();
        data.put(RESPONSE, new ModelVariable.NumericVariable(response));
        data.put(COMMUNITY, categories());
        ModelFrame frame = ModelFrame.of(new ModelFormula(RESPONSE, true, terms, Optional.of(COMMUNITY)), data);
        return LinearModel.fit(frame).flatMap(model -> estimate(name, model, frame.groups()));
    }

    private ModelVariable categories() {
        return ModelVariable.CategoricalVariable.of(
                communities.stream().map(CommunityId::value).toList());
    }

    private Optional<CoefficientEstimate> estimate(String name, LinearModel model, int... groups) {
        Optional<RegressionCoefficient> coefficient = model.coefficients().getOrDefault(name, Optional.empty());
        return coefficient.map(found -> count() < 2
                ? new CoefficientEstimate(
                        found.estimate(), robust(found.robust()), IntervalMethod.HC3, new ClusterBasis(count(), true))
                : clustered(found.estimate(), model, model.clustered(name, groups)));
    }

    private CoefficientEstimate clustered(double estimate, LinearModel model, Optional<ClusterUncertainty> error) {
        return new CoefficientEstimate(
                estimate,
                error.filter(found -> Double.isFinite(found.t()))
                        .map(found ->
                                new CoefficientError(found.t(), found.degreesOfFreedom(), found.p(), found.interval())),
                IntervalMethod.CR2,
                new ClusterBasis(count(), error.isPresent() || model.residualDegrees() < 1));
    }

    private static Optional<CoefficientError> robust(CoefficientUncertainty error) {
        return error.interval()
                .filter(interval -> Double.isFinite(error.t()))
                .map(interval -> new CoefficientError(error.t(), error.degreesOfFreedom(), error.p(), interval));
    }

    /** Returns how many different communities there are. */
    public int count() {
        return (int) communities.stream().distinct().count();
    }
}
