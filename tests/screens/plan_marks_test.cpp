#include <cmath>

#include <gtest/gtest.h>

#include "screens/plan_marks.h"

namespace kiosk::screens {
namespace {

const Rect map{0, 0, 1000, 600};

TEST(PlanMarks, MarksWithRoomStandOnTheirPlaces) {
    const std::vector<Point> points{{200, 200}, {500, 300}};
    EXPECT_EQ(place_marks(points, 60, 8, map), points);
}

TEST(PlanMarks, MarksOfOnePlaceMoveApart) {
    const std::vector<Point> marks = place_marks(std::vector<Point>(8, {300, 300}), 60, 8, map);
    for (std::size_t i = 0; i < marks.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(std::hypot(marks[i].x - marks[j].x, marks[i].y - marks[j].y), 67.9) << i << " and " << j;
}

TEST(PlanMarks, MarksStayOnThePlan) {
    for (const Point p : place_marks({{0, 0}, {5, 5}, {1000, 600}, {0, 600}}, 60, 8, map)) {
        EXPECT_GE(p.x, 30);
        EXPECT_GE(p.y, 30);
        EXPECT_LE(p.x, 970);
        EXPECT_LE(p.y, 570);
    }
}

} // namespace
} // namespace kiosk::screens
