-- The rows are worked out of committed cells when the file is made: docs/how-insights-are-made.md.
CREATE VIEW lift AS
SELECT
    launch_lift.launch,
    launch_lift.label,
    launch_lift.kind,
    launch_lift.day,
    launch_lift.series,
    launch_lift.track,
    track.label AS track_label,
    launch_lift.periods,
    launch_lift.first_period,
    launch_lift.period,
    launch_lift.after_periods,
    launch_lift.before_periods,
    launch_lift.rivals,
    launch_lift.change,
    launch_lift.change_low,
    launch_lift.change_high,
    launch_lift.significant,
    launch_lift.too_vague,
    launch_lift.own_change,
    launch_lift.rivals_change,
    launch_lift.placebo_share,
    launch_lift.placebos,
    launch_lift.within,
    launch_lift.complete,
    launch_lift.said
FROM launch_lift
LEFT JOIN track ON track.series = launch_lift.series AND track.track = launch_lift.track
ORDER BY launch_lift.day DESC, launch_lift.launch, launch_lift.track, launch_lift.periods;

COMMENT ON VIEW lift IS 'How the tracks of each launch in launches.toml moved afterwards, beside the rivals. Something else may have happened on the same day.';
COMMENT ON COLUMN lift.launch IS 'Its name in launches.toml.';
COMMENT ON COLUMN lift.label IS 'Its name for people.';
COMMENT ON COLUMN lift.kind IS 'launch, campaign or price.';
COMMENT ON COLUMN lift.day IS 'The day it began, in the time zone of the study.';
COMMENT ON COLUMN lift.series IS 'The series that this day lies in; empty where there is no estimate.';
COMMENT ON COLUMN lift.track IS 'The track that it was meant to move.';
COMMENT ON COLUMN lift.track_label IS 'The track''s name for people.';
COMMENT ON COLUMN lift.periods IS 'Over how many periods from the one that holds the day on; empty where there is no estimate, and said says why.';
COMMENT ON COLUMN lift.first_period IS 'The period that holds the day.';
COMMENT ON COLUMN lift.period IS 'The last of these periods.';
COMMENT ON COLUMN lift.after_periods IS 'How many of them were read completely, and are averaged.';
COMMENT ON COLUMN lift.before_periods IS 'How many complete periods before are the base.';
COMMENT ON COLUMN lift.rivals IS 'How many rivals it is held against: brands that are not ours and that it was not meant to move.';
COMMENT ON COLUMN lift.change IS 'Difference in differences: how the track moved beside its rivals, in per cent.';
COMMENT ON COLUMN lift.change_low IS 'Lower end of the 95 % interval: sampling, dispersion, drift and noise, learnt from the weeks before.';
COMMENT ON COLUMN lift.change_high IS 'Upper end of the 95 % interval.';
COMMENT ON COLUMN lift.significant IS 'True if the interval leaves out 0, and of enough placebos at most one in twenty strayed as far.';
COMMENT ON COLUMN lift.too_vague IS 'True if it may be a fall to less than half as well as a rise to more than double.';
COMMENT ON COLUMN lift.own_change IS 'How the track moved against its own past alone, in per cent.';
COMMENT ON COLUMN lift.rivals_change IS 'How the rivals moved together against theirs, in per cent.';
COMMENT ON COLUMN lift.placebo_share IS 'Of all placebos, and the launch itself, the part that strayed as far; from 0 to 1.';
COMMENT ON COLUMN lift.placebos IS 'Earlier stretches as long, of the track and its rivals, in which nothing was launched.';
COMMENT ON COLUMN lift.within IS 'True if the first period began before the day: part of it can show nothing yet.';
COMMENT ON COLUMN lift.complete IS 'True if all of these periods were read completely.';
COMMENT ON COLUMN lift.said IS 'What must be said with it: no estimate and why, rivals that were hit too, other launches at the same time.';
