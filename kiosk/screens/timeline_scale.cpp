#include "screens/timeline_scale.h"

#include <algorithm>
#include <limits>

namespace kiosk::screens {

namespace {

constexpr double nothing = -std::numeric_limits<double>::infinity();

double days_between(std::chrono::sys_days a, std::chrono::sys_days b) {
    return static_cast<double>((b - a).count());
}

// Moments first to last, one period.
struct Run {
    std::size_t first = 0, last = 0;
    double px_per_day = 0;
};

// The least scale at which the cards of a run have room: between any two of a lane lie those between them, and each
// may stand off its dot by its slack.
double least_scale(const std::vector<ScaleMoment>& moments, const Run& run, const ScaleRules& rules) {
    double scale = 0;
    for (std::size_t a = run.first; a <= run.last; ++a) {
        if (a < run.last)
            scale = std::max(scale, rules.dot_gap / days_between(moments[a].day, moments[a + 1].day));
        double centres = 0;
        for (std::size_t b = a + rules.lanes; b <= run.last; b += rules.lanes) {
            centres += (moments[b - rules.lanes].width + moments[b].width) / 2 + rules.gap;
            const double apart = centres - slack(moments[a], rules) - slack(moments[b], rules);
            scale = std::max(scale, apart / days_between(moments[a].day, moments[b].day));
        }
    }
    return scale;
}

std::vector<Run> runs_of(const std::vector<ScaleMoment>& moments, const ScaleRules& rules) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (runs.empty() || moments[i].period != moments[i - 1].period) runs.push_back({i, i, 0});
        runs.back().last = i;
    }
    for (Run& run : runs) {
        const double least = std::max(rules.px_per_day, least_scale(moments, run, rules));
        run.px_per_day = std::max(least, std::min(rules.most_px_per_day, least * rules.closer));
    }
    return runs;
}

class Builder {
  public:
    Builder(const std::vector<ScaleMoment>& moments, const ScaleRules& rules)
        : moments_(moments), rules_(rules), low_(rules.lanes, nothing), low_width_(rules.lanes, 0) {}

    TimelineScale build() {
        double before = 0;
        for (const Run& run : runs_of(moments_, rules_)) {
            // Between two periods the coarser scale leads over, widened so that no card of the new one is crowded by
            // the last of the old: its own scale stays untouched.
            const double over = before > 0 ? std::min(before, run.px_per_day) : run.px_per_day;
            const double extra = run.first == 0 ? 0 : crowding(run, over);
            for (std::size_t i = run.first; i <= run.last; ++i) {
                const bool leads_over = i == run.first;
                add(i, leads_over ? over : run.px_per_day, leads_over ? extra : 0);
            }
            before = run.px_per_day;
        }
        return std::move(scale_);
    }

  private:
    [[nodiscard]] bool is_folded(double width) const { return width > rules_.fold_from; }
    [[nodiscard]] double width_of(double width) const { return is_folded(width) ? rules_.fold_width : width; }
    [[nodiscard]] double width_between(std::size_t a, std::size_t b, double px_per_day) const {
        return width_of(days_between(moments_[a].day, moments_[b].day) * px_per_day);
    }

    // Least middle of a card beside the last one of its lane, px.
    [[nodiscard]] double beside(std::size_t i, double low, double width) const {
        return std::max(low + (width + moments_[i].width) / 2 + rules_.gap, rules_.least_left + moments_[i].width / 2);
    }

    // By how much the run must move on so that none of its cards is pushed further than its slack.
    [[nodiscard]] double crowding(const Run& run, double over) const {
        std::vector<double> low = low_;
        std::vector<double> width = low_width_;
        double dot = scale_.dots.back();
        double worst = 0;
        for (std::size_t i = run.first; i <= run.last; ++i) {
            dot += width_between(i - 1, i, i == run.first ? over : run.px_per_day);
            const std::size_t lane = i % rules_.lanes;
            const double pushed = beside(i, low[lane], width[lane]);
            worst = std::max(worst, pushed - dot - slack(moments_[i], rules_));
            low[lane] = pushed; // only what the run before pushes; its own cards have room already
            width[lane] = moments_[i].width;
        }
        return worst;
    }

    void add(std::size_t i, double px_per_day, double extra) {
        const std::size_t lane = i % rules_.lanes;
        const double room = slack(moments_[i], rules_);
        double dot = 0;
        if (i > 0) {
            ScalePiece piece{moments_[i - 1].day, moments_[i].day, scale_.dots.back(), 0, px_per_day, false, 0};
            const double days = days_between(piece.from, piece.to);
            piece.is_folded = is_folded(days * px_per_day);
            dot = piece.begin + std::max(rules_.dot_gap, width_of(days * px_per_day)) + extra;
            // A fold may bring cards too near to each other.
            dot = std::max(dot, beside(i, low_[lane], low_width_[lane]) - room);
            piece.end = dot;
            if (piece.is_folded)
                piece.lead = std::max(0.0, (piece.end - piece.begin - rules_.fold_break) / 2);
            else
                piece.px_per_day = (piece.end - piece.begin) / days;
            scale_.pieces.push_back(piece);
        }
        scale_.dots.push_back(dot);
        low_[lane] = std::max(dot - room, beside(i, low_[lane], low_width_[lane]));
        low_width_[lane] = moments_[i].width;
    }

    const std::vector<ScaleMoment>& moments_;
    const ScaleRules& rules_;
    TimelineScale scale_;
    std::vector<double> low_; // of each lane: the least middle of its last card, px
    std::vector<double> low_width_;
};

double in_piece(const ScalePiece& piece, std::chrono::sys_days day) {
    const double since = days_between(piece.from, day);
    const double until = days_between(day, piece.to);
    if (!piece.is_folded) return piece.begin + since * piece.px_per_day;
    if (since * piece.px_per_day <= piece.lead) return piece.begin + since * piece.px_per_day;
    if (until * piece.px_per_day <= piece.lead) return piece.end - until * piece.px_per_day;
    const double lead_days = piece.lead / piece.px_per_day;
    const double part = (since - lead_days) / (since + until - 2 * lead_days);
    return piece.begin + piece.lead + part * (piece.end - piece.begin - 2 * piece.lead);
}

} // namespace

double slack(const ScaleMoment& moment, const ScaleRules& rules) {
    return std::max(0.0, moment.width / 2 - rules.inset) + moment.reach;
}

TimelineScale widened(TimelineScale scale, double times) {
    for (double& dot : scale.dots) dot *= times;
    for (ScalePiece& piece : scale.pieces) {
        piece.begin *= times;
        piece.end *= times;
        piece.px_per_day *= times;
        piece.lead *= times;
    }
    return scale;
}

double TimelineScale::at(std::chrono::sys_days day) const {
    if (pieces.empty()) return 0;
    const ScalePiece& first = pieces.front();
    const ScalePiece& last = pieces.back();
    if (day < first.from) return -days_between(day, first.from) * first.px_per_day;
    if (day > last.to) return last.end + days_between(last.to, day) * last.px_per_day;
    const auto piece = std::ranges::lower_bound(pieces, day, {}, &ScalePiece::to);
    return in_piece(*piece, day);
}

TimelineScale make_scale(const std::vector<ScaleMoment>& moments, const ScaleRules& rules) {
    if (moments.empty()) return {};
    return Builder(moments, rules).build();
}

} // namespace kiosk::screens
