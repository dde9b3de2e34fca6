package dev.til.site;

import dev.til.TilException;
import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The other sites of a journal. Where several are published on one host, each below a path of its own, what one of them
 * lacks may be a page of another.
 */
final class SiteNeighbours {
    private static final Set<RuleId> LACKS = Set.of(RuleId.LINK_MISSING, RuleId.IMAGE_MISSING, RuleId.LINK_OTHER_SITE);

    private final List<SiteArea> areas;
    private final int own;
    private final IntFunction<SiteIndex> indexes;

    /**
     * @param own the number of the area that they are the neighbours of
     * @param indexes gives the index of an area by its number
     */
    SiteNeighbours(List<SiteArea> areas, int own, IntFunction<SiteIndex> indexes) {
        this.areas = areas;
        this.own = own;
        this.indexes = indexes;
    }

    /** None at all. */
    static SiteNeighbours none() {
        return new SiteNeighbours(List.of(), 0, none -> {
            throw new IllegalArgumentException("no site " + none);
        });
    }

    /** Where a link leads that leads nowhere on its own site. */
    Resolution follow(Resolution here, Link link, Page from, SiteIndex index) {
        if (areas.size() < 2 || here.problem().filter(this::lacks).isEmpty()) {
            return here;
        }
        SiteAddress address = index.site().address(index.files());
        Optional<String> path = path(LinkTarget.of(link.target()), from, address, here);
        if (path.isEmpty()) {
            return here;
        }
        for (int i = 0; i < areas.size() && !address.hosts().isEmpty(); i++) {
            SiteAddress other = i == own ? SiteAddress.UNKNOWN : address(areas.get(i), index.files());
            Optional<String> host =
                    other.hosts().stream().filter(address.hosts()::contains).findFirst();
            if (host.isPresent() && !other.base().equals(address.base())) {
                Resolution there = there(indexes.apply(i), link, "//" + host.get() + path.get());
                if (decides(there, other.base().length() > address.base().length())) {
                    return there;
                }
            }
        }
        return here;
    }

    private boolean lacks(NoteProblem problem) {
        return LACKS.contains(problem.rule());
    }

    /** The path on the host, as a browser asks for it; empty where it is no path of the host's. */
    private static Optional<String> path(LinkTarget target, Page from, SiteAddress address, Resolution here) {
        String fragment = target.fragment().map(id -> "#" + id).orElse("");
        return switch (target.kind()) {
            case WEB -> Optional.of(target.path() + fragment);
            case ROOTED -> {
                // a site may put what comes before all its paths before this one, too
                boolean own = here.problem()
                        .filter(problem -> problem.rule() == RuleId.LINK_OTHER_SITE)
                        .isEmpty();
                yield own && !target.decodedPath().startsWith(address.base() + "/")
                        ? Optional.empty()
                        : Optional.of(target.path() + fragment);
            }
            case RELATIVE -> {
                boolean folder = target.namesFolder();
                yield from.url()
                        .map(address::onHost)
                        .flatMap(url -> RelativePath.resolve(RelativePath.folder(url), target.decodedPath()))
                        .map(path -> "/" + RelativePath.link(path) + (folder ? "/" : "") + fragment);
            }
            case EMPTY, ANCHOR, LOCAL, OTHER -> Optional.empty();
        };
    }

    private static SiteAddress address(SiteArea other, SiteFiles files) {
        try {
            return other.site().address(files);
        } catch (TilException e) {
            return SiteAddress.UNKNOWN; // it cannot be read, which is told where it matters
        }
    }

    /** Where a link to an address of another site leads: where it does from any page of that one. */
    private static Resolution there(SiteIndex other, Link link, String address) {
        var same = new Link(link.kind(), address, link.text(), link.span(), link.targetSpan());
        return other.pages().stream()
                .filter(page -> page.url().isPresent())
                .findFirst()
                .map(page -> other.site().resolve(same, page, other))
                .map(SiteNeighbours::withoutFix)
                .orElseGet(() -> Resolution.external(address, List.of("it leads to another site")));
    }

    /** The way to an address is written otherwise in the note. */
    private static Resolution withoutFix(Resolution there) {
        return there.problem().isEmpty()
                ? there
                : Resolution.broken(
                        there.resolved(),
                        new NoteProblem(
                                there.problem().get().rule(),
                                there.problem().get().severity(),
                                there.problem().get().span(),
                                there.problem().get().message(),
                                there.problem().get().hint(),
                                Optional.empty()),
                        there.steps());
    }

    /** @param inner whether it is the other site to whom the path belongs: nobody else puts a page there */
    private boolean decides(Resolution there, boolean inner) {
        return switch (there.status()) {
            case OK -> true;
            case UNCHECKED -> inner;
            case BROKEN -> there.problem().filter(this::lacks).isEmpty();
            case EXTERNAL -> false;
        };
    }
}
