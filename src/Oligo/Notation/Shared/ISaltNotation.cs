namespace Oligo.Notation;

/// <summary>A notation whose texts can say which salt a molecule is.</summary>
internal interface ISaltNotation
{
    /// <summary>The text of an acid as that of its salt.</summary>
    string AddSalt(string text, string salt);
}
