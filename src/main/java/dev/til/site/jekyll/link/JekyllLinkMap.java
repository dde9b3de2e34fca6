package dev.til.site.jekyll.link;

import dev.til.site.Page;
import dev.til.site.SiteIndex;
import dev.til.site.jekyll.plugin.JekyllLanguages;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.Optional;

/** What is known of a Jekyll site to whoever follows its links. */
record JekyllLinkMap(
        JekyllContext context,
        SiteIndex index,
        JekyllAddress address,
        JekyllGems gems,
        JekyllOutputs outputs,
        JekyllAnchors anchors,
        JekyllGenerated generated,
        JekyllLanguages languages,
        JekyllNotePlaces places,
        JekyllSuggestions suggestions) {
    static JekyllLinkMap of(JekyllContext context, SiteIndex index, JekyllGems gems, JekyllIncludes includes) {
        var address = new JekyllAddress(context);
        JekyllOutputs outputs = JekyllOutputs.of(context, index);
        var places = new JekyllNotePlaces(context, index);
        return new JekyllLinkMap(
                context,
                index,
                address,
                gems,
                outputs,
                new JekyllAnchors(context, includes),
                new JekyllGenerated(context, gems),
                JekyllLanguages.of(context, gems.plugins()),
                places,
                new JekyllSuggestions(context, index, outputs, address, places));
    }

    /** The file that a relative path names when it is read as one of the repository. */
    Optional<String> source(LinkTarget target, Page from) {
        String path = target.decodedPath();
        return (path.startsWith("/")
                        ? RelativePath.resolve(context.folder(), path.substring(1))
                        : RelativePath.resolve(RelativePath.folder(from.path()), path))
                .filter(context.files()::isFile);
    }
}
