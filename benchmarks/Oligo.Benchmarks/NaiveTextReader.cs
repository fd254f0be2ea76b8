namespace Oligo.Benchmarks;

/// <summary>
/// Readers as one writes them in an afternoon: letters to codes in one buffer, lines without names, wrong letters to code 0.
/// </summary>
internal sealed class NaiveTextReader
{
    private readonly byte[] _codeOf = new byte[256];
    private readonly byte[] _codes = new byte[Inputs.Rows * 24];

    public NaiveTextReader()
    {
        for (int i = 0; i < 6; i++)
        {
            _codeOf["ACGTUI"[i]] = (byte)(i + 1);
        }
    }

    public int ReadSequences(byte[] text)
    {
        int count = 0;
        int lines = 0;
        foreach (byte letter in text)
        {
            if (letter == '\n')
            {
                lines++;
            }
            else
            {
                _codes[count++] = _codeOf[letter];
            }
        }
        return lines;
    }

    public int ReadCanonical(byte[] text)
    {
        int count = 0;
        int lines = 0;
        int code = 0;
        foreach (byte letter in text)
        {
            switch (letter)
            {
                case (byte)'m' when code == 0: code = 32; break;
                case (byte)'A': code |= 1; break;
                case (byte)'C': code |= 2; break;
                case (byte)'G': code |= 3; break;
                case (byte)'T': code |= 4; break;
                case (byte)'U': code |= 5; break;
                case (byte)'d': break;
                case (byte)'e': code |= 8; break;
                case (byte)'m': code |= 16; break;
                case (byte)'f': code |= 24; break;
                case (byte)'s': code |= 64; break;
                case (byte)'o': code |= 128; break;
                case (byte)' ':
                    _codes[count++] = (byte)code;
                    code = 0;
                    break;
                case (byte)'\n':
                    _codes[count++] = (byte)code;
                    code = 0;
                    lines++;
                    break;
                default: return -1;
            }
        }
        return lines;
    }
}
