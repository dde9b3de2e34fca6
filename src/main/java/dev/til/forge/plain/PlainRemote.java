package dev.til.forge.plain;

import dev.til.forge.Forge;
import dev.til.forge.ForgeException;
import dev.til.forge.Proposal;
import dev.til.forge.Push;

/** A remote that is only Git: the branch is pushed, and people meet elsewhere. */
public final class PlainRemote implements Forge {
    @Override
    public boolean answers() {
        return false;
    }

    @Override
    public Push push(Proposal proposal) {
        return Push.branch(proposal);
    }

    @Override
    public void close(long number) {
        throw new ForgeException(
                0, "the remote is no forge that til can ask to close #" + number, "close it on its page");
    }
}
