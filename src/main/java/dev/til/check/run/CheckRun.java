package dev.til.check.run;

import dev.til.check.Baseline;
import dev.til.check.BrokenElsewhere;
import dev.til.check.CheckCircumstances;
import dev.til.check.CheckedNotes;
import dev.til.check.Checker;
import dev.til.check.Finding;
import dev.til.check.JournalContext;
import dev.til.check.Shard;
import dev.til.check.SuppressionCensus;
import dev.til.check.UncheckedLink;
import dev.til.check.rule.AllRules;
import dev.til.facts.Facts;
import dev.til.facts.Validity;
import dev.til.note.Document.Link;
import dev.til.note.Journal;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.workspace.WorkspaceDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One check of a scope: the whole journal is indexed, the chosen notes are reported on, and what breaks elsewhere. */
public final class CheckRun {
    private static final int MOST_NAMED = 10;

    private final WorkspaceDesk desk;
    private final CheckRunScope scope;
    private final Shard shard;
    private final CheckRunJournal journal;
    private final Facts facts;
    private final JournalContext context;
    private final List<Page> chosen;

    /** @param shard which of the notes are reported on, of those that would be */
    public CheckRun(WorkspaceDesk desk, CheckRunScope scope, List<String> paths, Shard shard) {
        this.desk = desk;
        this.scope = scope;
        this.shard = shard;
        facts = desk.cache().facts();
        journal = scope.now();
        context = desk.context(journal, facts);
        chosen = scope
                .changed()
                .map(changed -> desk.chosen(context.index(), changed, paths))
                .orElseGet(() -> desk.chosen(context.index(), paths))
                .stream()
                .filter(page -> shard.holds(page.path()))
                .toList();
    }

    /** Leaves facts for the next run: of what is on disk and, until the next run over it, of what is staged. */
    public void keep() {
        if (scope.content() != CheckRunScope.Content.COMMIT) {
            // of a site that nobody asked for nothing is forgotten
            desk.cache()
                    .save(
                            facts,
                            scope.content() == CheckRunScope.Content.DISK
                                    && context.index().isWhole());
        }
    }

    /**
     * What was found as an answer to be given again; empty where another run over the same might find something else.
     *
     * @param now when it was found
     */
    public Optional<CachedCheckResult> answer(List<Finding> found, Instant now) {
        Validity validity = facts.validity().and(context.index().validity());
        boolean lasts = facts.isSure()
                && validity.holds(now)
                && !isEmpty()
                && found.stream()
                        .allMatch(
                                finding -> context.index().page(finding.path()).isPresent());
        return lasts
                ? Optional.of(new CachedCheckResult(now, validity, journal.asked(), notes(), found))
                : Optional.empty();
    }

    /** What was checked. */
    public Journal journal() {
        return journal;
    }

    public JournalContext context() {
        return context;
    }

    /** The notes at a path that a person has typed. */
    public List<Page> named(String path) {
        return desk.chosen(context.index(), List.of(path));
    }

    /** The notes that are reported on, and how many of their links nobody followed. */
    public CheckedNotes notes() {
        return CheckedNotes.of(chosen.stream().map(Page::path).toList(), context.unchecked(chosen));
    }

    /** Those links, in the order of the notes. */
    public List<UncheckedLink> unchecked() {
        List<UncheckedLink> all = new ArrayList<>();
        for (Page page : chosen) {
            for (Link link : page.document().links()) {
                Resolution resolution = context.index().follow(link, page);
                resolution
                        .reason()
                        .ifPresent(reason -> all.add(new UncheckedLink(
                                page.path(),
                                link.targetSpan(),
                                written(link, page),
                                reason,
                                resolution.steps().get(resolution.steps().size() - 1))));
            }
        }
        return all;
    }

    /** A link's target as the note has it: what Liquid or a shortcode makes of it is no word that a person knows. */
    private static String written(Link link, Page page) {
        Span span = link.targetSpan();
        String line = page.note().text().sourceLine(span.line());
        int from = span.column() - 1;
        int to = span.endColumn() - 1;
        return span.line() == span.endLine() && from < to && to <= line.length()
                ? line.substring(from, to)
                : link.target();
    }

    /** Whether there is no note in the whole journal. */
    public boolean isEmpty() {
        return chosen.isEmpty() && context.index().isEmpty();
    }

    /** @param newOnly leaves out what was wrong before */
    public List<Finding> findings(boolean newOnly) {
        var checker = new Checker(AllRules.ALL, context);
        List<Finding> found = checker.check(chosen);
        List<Finding> told = newOnly ? added(found) : found;
        return scope.changed().isEmpty()
                ? told
                : Stream.concat(told.stream(), broken(checker).stream())
                        .sorted()
                        .toList();
    }

    private List<Finding> added(List<Finding> found) {
        return before().map(earlier -> new Baseline(
                                new Checker(AllRules.ALL, earlier)
                                        .check(earlier.index().pages()),
                                earlier.index())
                        .added(found, context.index()))
                .orElse(found);
    }

    /** Links in notes that are not reported on, which the change has broken. */
    private List<Finding> broken(Checker checker) {
        if (scope.content() == CheckRunScope.Content.INDEX && isReachable()) {
            return List.of();
        }
        Set<String> touched = chosen.stream().map(Page::path).collect(Collectors.toSet());
        List<Page> untouched = context.index().pages().stream()
                .filter(page -> !touched.contains(page.path()) && shard.holds(page.path()))
                .toList();
        return BrokenElsewhere.of(untouched, checker, context, this::before);
    }

    /** Whether links in all other notes lead where they led, as far as the changed files tell: mostly they do. */
    private boolean isReachable() {
        return scope.changed().orElse(List.of()).stream()
                .allMatch(path ->
                        context.index().keepsLinks(path, desk.repo().diff().inHead(path)));
    }

    /** What a reviewer is told beside the findings. */
    public CheckCircumstances circumstances(List<String> remarks) {
        var index = context.index();
        var all = new ArrayList<>(remarks);
        silenced().ifPresent(all::add);
        return new CheckCircumstances(path -> index.page(path).flatMap(Page::url), outside(), all);
    }

    /** How many links lead to other sites. */
    public int outside() {
        return chosen.stream()
                .mapToInt(page -> (int) page.document().links().stream()
                        .filter(link -> context.index().follow(link, page).status() == Resolution.Status.EXTERNAL)
                        .count())
                .sum();
    }

    /** How many rules the change silences that were not silenced before, and where; empty for none. */
    private Optional<String> silenced() {
        if (scope.changed().isEmpty()) {
            return Optional.empty();
        }
        List<SuppressionCensus.Added> added = SuppressionCensus.added(
                chosen,
                () -> before().stream()
                        .flatMap(earlier ->
                                scope.changed().get().stream().flatMap(path -> earlier.index().page(path).stream()))
                        .toList());
        if (added.isEmpty()) {
            return Optional.empty();
        }
        String places = added.stream()
                .limit(MOST_NAMED)
                .map(one -> "%s:%d (%s)".formatted(one.path(), one.line(), one.rule()))
                .collect(Collectors.joining(", "));
        String more = added.size() > MOST_NAMED ? " and %d more".formatted(added.size() - MOST_NAMED) : "";
        return Optional.of("%d new til-ignore: %s%s".formatted(added.size(), places, more));
    }

    private Optional<JournalContext> before() {
        return scope.earlier(desk.repo()).map(desk::context);
    }
}
