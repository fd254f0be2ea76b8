// nextflow run offtargets.nf --strands strands.txt --database targets.fa.gz --parts 8
params.strands = 'strands.txt'
params.database = 'targets.fa.gz'
params.parts = 8

process PREPARE {
    input: path database
    output: path 'targets.oligo'
    script: "oligo prepare ${database} -o targets.oligo"
}

process SEARCH {
    cpus 1
    input: tuple val(part), path(strands), path(packed)
    output: tuple val(part), path("${part}.tsv"), path("${part}.json")
    script:
    """
    oligo offtargets --file ${strands} --database ${packed} --mismatches 3 --threads ${task.cpus} --quiet \
      --shard ${part}/${params.parts} -o ${part}.tsv --manifest ${part}.json
    """
}

workflow {
    packed = PREPARE(file(params.database))
    parts = Channel.of(1..params.parts).combine(Channel.of(file(params.strands))).combine(packed)
    // The parts in their order are the bytes of the whole.
    SEARCH(parts).toSortedList { one, other -> one[0] <=> other[0] }.flatMap { it.collect { part -> part[1] } }
        .collectFile(name: 'sites.tsv', storeDir: '.', sort: false)
}
