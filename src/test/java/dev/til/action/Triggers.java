package dev.til.action;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a workflow says of the events that start it: {@code on}. */
record Triggers(Object on) {
    private static final List<String> FILTERS = List.of("branches", "branches-ignore", "types", "inputs");
    /** GitHub: the activities that start a workflow which names none. */
    private static final Map<String, List<String>> USUAL = Map.of(
            "pull_request", List.of("opened", "synchronize", "reopened"), "merge_group", List.of("checks_requested"));

    boolean include(Event event) {
        if (on instanceof String name) {
            return name.equals(event.name());
        }
        if (on instanceof List<?> names) {
            return names.contains(event.name());
        }
        Mapping all = Mapping.of(on);
        return all.has(event.name())
                && (event.name().equals("schedule")
                        || isAsFiltered(event, all.below(event.name()).knowing(FILTERS)));
    }

    private static boolean isAsFiltered(Event event, Mapping filters) {
        List<String> types =
                filters.has("types") ? filters.texts("types") : USUAL.getOrDefault(event.name(), List.of());
        var action = event.payload().get("action");
        if (action != null && !types.contains(action.getAsString())) {
            return false;
        }
        String branch = branch(event);
        return (!filters.has("branches") || isAny(branch, filters.texts("branches")))
                && !isAny(branch, filters.texts("branches-ignore"));
    }

    /** GitHub: pull requests and merge groups are filtered by the branch they are for; no branch filter lets a tag in. */
    private static String branch(Event event) {
        return switch (event.name()) {
            case "pull_request" -> event.baseRef();
            case "merge_group" ->
                event.payload()
                        .getAsJsonObject("merge_group")
                        .get("base_ref")
                        .getAsString()
                        .replaceFirst("^refs/heads/", "");
            default -> event.ref().startsWith("refs/heads/") ? event.ref().substring("refs/heads/".length()) : "";
        };
    }

    private static boolean isAny(String branch, List<String> patterns) {
        return patterns.stream()
                .anyMatch(pattern -> branch.matches(
                        Pattern.quote(pattern).replace("**", "\\E.+\\Q").replace("*", "\\E[^/]+\\Q")));
    }
}
