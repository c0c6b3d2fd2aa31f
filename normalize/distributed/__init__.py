"""Folders of data files, cleaned shard by shard: by local workers, or by Ray on one machine or many.

A shard is a file. Each is cleaned into a file of the same name below the output folder, written under another name and
renamed when it is complete: a shard is there in full or not at all, and cleaning it twice gives the same bytes. So a
worker may die at any moment, and a run may be stopped and resumed, without losing or doubling a row.

    shards    what is to be cleaned, and where to
    cleaning  one shard, by whatever worker
    counts    what was found in it
    local     workers on this machine
    ray_tasks  workers of Ray
    journal   the finished shards, for --resume
    running   all of it together
"""
