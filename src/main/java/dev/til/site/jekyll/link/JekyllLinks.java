package dev.til.site.jekyll.link;

import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the links of a Jekyll site as a browser does on the published site. */
public final class JekyllLinks {
    private final JekyllLinkMap map;

    public JekyllLinks(JekyllContext context, SiteIndex index, JekyllGems gems, JekyllIncludes includes) {
        this.map = JekyllLinkMap.of(context, index, gems, includes);
    }

    public SiteIndex index() {
        return map.index();
    }

    public Resolution resolve(Link link, Page from) {
        return new JekyllLinkWalk(map, link, from).resolve();
    }

    /** What is wrong with the pictures that the front matter names. */
    public List<NoteProblem> previewImages(Page page) {
        var problems = new ArrayList<NoteProblem>();
        for (Link cover :
                JekyllPreviewImages.of(page.note(), map.context(), map.address().baseurl())) {
            resolve(cover, page)
                    .problem()
                    .ifPresent(found -> problems.add(new NoteProblem(
                            found.rule(),
                            found.severity(),
                            cover.span(),
                            found.message(),
                            found.hint(),
                            Optional.empty()))); // its target is not what the front matter says
        }
        return problems;
    }
}
