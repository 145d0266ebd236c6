#pragma once

// Every kind of Problem there is. Behind each of content's kinds stand the details its sentences may name. A
// test checks that each has its sentence and its cure in every language.

#include "base/problem.h"

#include <array>

namespace kiosk::problems {

// A kind a line, its details behind it.
// clang-format off
// Files and text
inline constexpr ProblemKind missing_folder{"missing-folder", Severity::Error};
inline constexpr ProblemKind unreadable_file{"unreadable-file", Severity::Error}; // {reason}; {found} where a chart names it
inline constexpr ProblemKind file_too_large{"file-too-large", Severity::Error}; // {found} {expected}: bytes; found is "" for a body with more than {expected} parts
inline constexpr ProblemKind not_utf8{"not-utf8", Severity::Warning}; // {found}: the encoding; {expected}
inline constexpr ProblemKind unknown_encoding{"unknown-encoding", Severity::Error}; // {expected}
inline constexpr ProblemKind broken_yaml{"broken-yaml", Severity::Error}; // {reason} {found}: the line as written; reason "：" for a Chinese colon
inline constexpr ProblemKind missing_front_matter{"missing-front-matter", Severity::Error}; // {expected}
inline constexpr ProblemKind unclosed_front_matter{"unclosed-front-matter", Severity::Error}; // {expected}
inline constexpr ProblemKind misplaced_file{"misplaced-file", Severity::Warning}; // {found} {expected}: names of files
inline constexpr ProblemKind html_shown_as_text{"html-shown-as-text", Severity::Warning}; // {found}
// Keys and values
inline constexpr ProblemKind unknown_key{"unknown-key", Severity::Warning}; // {key} {nearest}
inline constexpr ProblemKind duplicate_key{"duplicate-key", Severity::Error}; // {key} {found}: the line of the first
inline constexpr ProblemKind wrong_type{"wrong-type", Severity::Error}; // {key} {found} {expected}
inline constexpr ProblemKind unknown_kind{"unknown-kind", Severity::Error}; // {key} {found} {nearest} {expected}
inline constexpr ProblemKind missing_title{"missing-title", Severity::Error}; // {page}: page, chapter, source or term; "" for the exhibition
inline constexpr ProblemKind bad_date{"bad-date", Severity::Error}; // {key} {found} {nearest} {expected}
inline constexpr ProblemKind missing_date{"missing-date", Severity::Error}; // {page}
inline constexpr ProblemKind bad_number{"bad-number", Severity::Error}; // {key} {found} {expected}
inline constexpr ProblemKind missing_translation{"missing-translation", Severity::Warning}; // {page} {language} {key} {picture}; key "" for the whole file
inline constexpr ProblemKind unknown_language{"unknown-language", Severity::Warning}; // {language} {nearest}
// Pictures
inline constexpr ProblemKind missing_picture{"missing-picture", Severity::Error}; // {picture} {nearest}; picture "" where none is named
inline constexpr ProblemKind unreadable_picture{"unreadable-picture", Severity::Error}; // {picture} {reason}: a word that has its sentence under "reason.<word>"
inline constexpr ProblemKind slide_without_picture{"slide-without-picture", Severity::Error}; // {page}
inline constexpr ProblemKind missing_caption{"missing-caption", Severity::Warning}; // {picture} {page}
inline constexpr ProblemKind missing_credit{"missing-credit", Severity::Warning}; // {picture} {page}
inline constexpr ProblemKind missing_alt{"missing-alt", Severity::Warning}; // {picture} {page}
inline constexpr ProblemKind picture_too_small{"picture-too-small", Severity::Warning}; // {picture} {page} {found} {expected}: "800×600"
inline constexpr ProblemKind wrong_extension{"wrong-extension", Severity::Warning}; // {picture} {found}: its format; {expected}: the name it should have
inline constexpr ProblemKind same_picture{"same-picture", Severity::Warning}; // {picture} {found}: the other file with the same bytes
inline constexpr ProblemKind unused_picture{"unused-picture", Severity::Warning}; // {picture}
inline constexpr ProblemKind profile_ignored{"profile-ignored", Severity::Warning}; // {picture}
inline constexpr ProblemKind bad_spot{"bad-spot", Severity::Error}; // {picture} {found} {expected} {nearest} {reason}: "no-place", "no-text", "off-picture", "too-many"
inline constexpr ProblemKind compare_needs_two{"compare-needs-two", Severity::Error}; // {found} {expected}
inline constexpr ProblemKind path_outside{"path-outside", Severity::Error}; // {found}
// Marks in the text, and what is read aloud
inline constexpr ProblemKind bad_mark{"bad-mark", Severity::Warning}; // {found} {expected} {reason}: "unclosed-mark", "empty-mark", "nested-mark", "wide-mark", "many-bars"
inline constexpr ProblemKind unlisted_source{"unlisted-source", Severity::Error}; // {found} {nearest} {page}
inline constexpr ProblemKind missing_audio{"missing-audio", Severity::Error}; // {audio} {nearest}; audio "" where none is named
inline constexpr ProblemKind unreadable_audio{"unreadable-audio", Severity::Error}; // {audio} {reason}: a word that has its sentence under "reason.<word>"
inline constexpr ProblemKind unused_audio{"unused-audio", Severity::Warning}; // {audio}: a sound or its subtitles
inline constexpr ProblemKind bad_cue{"bad-cue", Severity::Warning}; // {found} {expected} {reason}: "no-cue-header", "no-cue-times", "cue-backwards", "cue-overlaps", "cue-disordered", "cue-empty", "cue-after-end", "too-many-cues"
inline constexpr ProblemKind cue_not_in_body{"cue-not-in-body", Severity::Warning}; // {found}: its words; {count}: of such cues in the file
// Links between things
inline constexpr ProblemKind unknown_page{"unknown-page", Severity::Error}; // {found} {nearest}
inline constexpr ProblemKind unknown_source{"unknown-source", Severity::Error}; // {found} {nearest}
inline constexpr ProblemKind unknown_term{"unknown-term", Severity::Error}; // {found} {nearest}
inline constexpr ProblemKind unknown_chapter{"unknown-chapter", Severity::Error}; // {found} {nearest}
inline constexpr ProblemKind outside_link{"outside-link", Severity::Warning}; // {found}
inline constexpr ProblemKind duplicate_page{"duplicate-page", Severity::Error}; // {page} {found}: the one that is kept
inline constexpr ProblemKind unreachable_page{"unreachable-page", Severity::Warning}; // {page}
inline constexpr ProblemKind missing_sources{"missing-sources", Severity::Warning}; // {page}
// Charts and plans
inline constexpr ProblemKind bad_csv_row{"bad-csv-row", Severity::Error}; // {found} {expected}: numbers of cells
inline constexpr ProblemKind missing_column{"missing-column", Severity::Error}; // {key} {found} {nearest}
inline constexpr ProblemKind empty_chart{"empty-chart", Severity::Error}; // {found}: the table's file
inline constexpr ProblemKind stop_outside_plan{"stop-outside-plan", Severity::Error}; // {found} {expected}
// Type
inline constexpr ProblemKind missing_glyph{"missing-glyph", Severity::Warning};
inline constexpr ProblemKind missing_font{"missing-font", Severity::Error};
// Theme, strings, settings
inline constexpr ProblemKind bad_colour{"bad-colour", Severity::Error};
inline constexpr ProblemKind missing_theme_key{"missing-theme-key", Severity::Error};
inline constexpr ProblemKind missing_string{"missing-string", Severity::Error};
inline constexpr ProblemKind unknown_theme{"unknown-theme", Severity::Error}; // {found} {nearest}: names
inline constexpr ProblemKind low_contrast{"low-contrast", Severity::Warning}; // {key} {found}: ratio; {expected}: least ratio; {ground}: the colour below
inline constexpr ProblemKind bad_icon{"bad-icon", Severity::Warning}; // {reason}
inline constexpr ProblemKind missing_icon{"missing-icon", Severity::Warning}; // {found} {expected}: the file
inline constexpr ProblemKind bad_background{"bad-background", Severity::Error}; // {key} {picture} {nearest}
// Pictures at work (staff)
inline constexpr ProblemKind picture_failed{"picture-failed", Severity::Error};
inline constexpr ProblemKind cache_not_writable{"cache-not-writable", Severity::Warning}; // {reason}
inline constexpr ProblemKind worker_missing{"worker-missing", Severity::Error};
inline constexpr ProblemKind data_not_writable{"data-not-writable", Severity::Warning};
inline constexpr ProblemKind last_good_shown{"last-good-shown", Severity::Warning};
// The display
inline constexpr ProblemKind no_display{"no-display", Severity::Error};
// clang-format on

inline constexpr std::array all{
    missing_folder,
    unreadable_file,
    file_too_large,
    not_utf8,
    unknown_encoding,
    broken_yaml,
    missing_front_matter,
    unclosed_front_matter,
    html_shown_as_text,
    unknown_key,
    duplicate_key,
    wrong_type,
    unknown_kind,
    missing_title,
    bad_date,
    missing_date,
    bad_number,
    missing_translation,
    unknown_language,
    missing_picture,
    unreadable_picture,
    missing_caption,
    missing_credit,
    missing_alt,
    path_outside,
    bad_mark,
    unlisted_source,
    missing_audio,
    unreadable_audio,
    unused_audio,
    bad_cue,
    cue_not_in_body,
    picture_too_small,
    wrong_extension,
    same_picture,
    unused_picture,
    profile_ignored,
    bad_spot,
    compare_needs_two,
    cache_not_writable,
    unknown_page,
    unknown_source,
    unknown_term,
    unknown_chapter,
    outside_link,
    duplicate_page,
    unreachable_page,
    missing_sources,
    bad_csv_row,
    missing_column,
    empty_chart,
    stop_outside_plan,
    missing_glyph,
    missing_font,
    bad_colour,
    missing_theme_key,
    missing_string,
    unknown_theme,
    low_contrast,
    bad_icon,
    missing_icon,
    bad_background,
    picture_failed,
    worker_missing,
    data_not_writable,
    last_good_shown,
    misplaced_file,
    no_display,
    slide_without_picture,
};

} // namespace kiosk::problems
