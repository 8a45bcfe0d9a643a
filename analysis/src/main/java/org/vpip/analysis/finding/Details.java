package org.vpip.analysis.finding;

/** What belongs to a value and is no single number. */
public sealed interface Details
        permits ChangeDetails,
                DistributionDetails,
                NetworkDetails,
                NetworkTableDetails,
                NetworkComparisonDetails,
                TieChangeDetails,
                NetworkPicture,
                FlowDetails,
                SessionDetails,
                EngagementDetails,
                AgreementDetails,
                ConcentrationDetails,
                RegionDetails,
                PurposeDetails,
                LocalHourDetails,
                DoseDetails,
                LinkageDetails,
                FeedbackDetails {}
