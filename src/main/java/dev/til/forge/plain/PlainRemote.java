package dev.til.forge.plain;

import dev.til.forge.Forge;

/** A remote that is only Git: the branch is pushed, and people meet elsewhere. */
public final class PlainRemote implements Forge {}
